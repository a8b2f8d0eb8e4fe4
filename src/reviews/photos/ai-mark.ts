import type { BesidePixels } from './beside-pixels.ts'

const MARKS = [
  // IPTC's digital source type, in XMP or in a C2PA manifest. A manifest alone says nothing: cameras sign their photos too.
  /(compositeWithTrained|trained)AlgorithmicMedia|digitalsourcetype\/algorithmicMedia/i,
  // GB 45438: `AIGC` in XMP (namespace TC260), as JSON in EXIF, or as the keyword of a PNG text.
  /TC260:AIGC|^AIGC[^\w-]|("|&quot;)AIGC\1\s*:/,
  // Programs that write their own name.
  /\b(Midjourney|Stable Diffusion|DALL[·-]?E|ComfyUI)\b|^parameters\W[\s\S]*\bSteps: \d+/,
]

/** Whether a file says of itself that it, or a part of it, was made by AI (also when it says "possibly"). */
export const hasAiMark = ({ blocks }: BesidePixels): boolean =>
  blocks.some((block) => {
    const text = block.toString('latin1')
    // EXIF comments are often UTF-16, which is the same with zeros between.
    return MARKS.some((mark) => mark.test(text) || mark.test(text.replaceAll('\0', '')))
  })
