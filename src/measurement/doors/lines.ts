const NEWLINE = 0x0a

/** A line of the body with its number from 1; without `raw` when it is longer than allowed. Blank lines are left out. */
export type Line = { number: number; raw?: Buffer }

export type LineSplitter = { push: (chunk: Uint8Array) => Line[]; end: () => Line[] }

/** Cuts chunks into lines and never keeps more than `maxBytes` of one: the rest of a longer line is skipped. */
export function createLineSplitter(maxBytes: number): LineSplitter {
  let number = 0
  let kept: Buffer[] = []
  let size = 0
  const keep = (part: Buffer): void => {
    size += part.length
    if (size <= maxBytes) kept.push(part)
    else kept = []
  }
  const take = (): Line[] => {
    number++
    const raw = size > maxBytes ? undefined : kept.length === 1 ? kept[0]! : Buffer.concat(kept)
    kept = []
    size = 0
    return raw && isBlank(raw) ? [] : [{ number, raw }]
  }
  return {
    push: (chunk) => {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      const lines: Line[] = []
      let start = 0
      for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
        keep(bytes.subarray(start, end))
        lines.push(...take())
        start = end + 1
      }
      if (start < bytes.length) keep(bytes.subarray(start))
      return lines
    },
    end: () => (size > 0 ? take() : []),
  }
}

function isBlank(raw: Buffer): boolean {
  for (const byte of raw) if (byte !== 0x20 && byte !== 0x0d && byte !== 0x09) return false
  return true
}
