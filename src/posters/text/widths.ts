// Signs as wide as they are high in every Chinese font, punctuation included.
const FULL =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6“”‘’…—·]/u
const NARROW = /[iljtfrI.,:;'"|!()[\]{}/\\ `-]/
const WIDE = /[mwMW@%&]/

/** About how wide a sign is, in em, rather too wide than too narrow: the font that draws it is known only when it is drawn. */
export function widthOf(sign: string): number {
  if (FULL.test(sign)) return 1
  if (NARROW.test(sign)) return 0.36
  if (WIDE.test(sign)) return 0.96
  if (/\p{Lu}/u.test(sign)) return 0.72
  return sign.length === 1 && sign < '\u0250' ? 0.6 : 1
}

export const widthOfText = (text: string): number => [...text].reduce((width, sign) => width + widthOf(sign), 0)
