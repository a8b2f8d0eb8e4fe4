import type { LookChoices } from './choices.ts'

const sans = `-apple-system,BlinkMacSystemFont,"PingFang SC","HarmonyOS Sans SC","MiSans","OPPO Sans","Noto Sans CJK SC","Microsoft YaHei",sans-serif`
const song = `"Songti SC","STSong","Noto Serif CJK SC","Source Han Serif SC","PingFang SC","Noto Sans CJK SC","Microsoft YaHei",serif`
const kai = `"Kaiti SC","STKaiti","KaiTi","LXGW WenKai","Noto Serif CJK SC","Songti SC",serif`

const titles: Record<LookChoices['titleFace'], { face: string; weight: number }> = {
  song: { face: song, weight: 700 },
  hei: { face: sans, weight: 800 },
  kai: { face: kai, weight: 700 },
  // Until its own face has come, and where it has no sign.
  xiaowei: { face: song, weight: 700 },
  own: { face: song, weight: 700 },
}

/** The faces of titles and of texts: those of the phone itself, nothing is loaded for a text. */
export function faceTokens({ titleFace, textFace }: LookChoices): string[] {
  const { face, weight } = titles[titleFace]
  return [`--text-face:${textFace === 'serif' ? song : sans}`, `--title-face:${face}`, `--title-weight:${weight}`]
}
