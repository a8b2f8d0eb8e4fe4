/** Where a face may stand: all large titles, those of the matter alone, or the brand's name alone. */
export type FacePlace = ':root' | 'main' | 'body>header'

// Until it has come, and where it has no sign, the phone's Song stands on the same base line ("Title until then", in the styles of every page).
const METRICS = 'ascent-override:88%;descent-override:16%;line-gap-override:0%'

/** The rules that put the face at an address on the large titles of a page. */
export const faceCss = (address: string, place: FacePlace): string =>
  `@font-face{font-family:"Title";src:url(${address}) format("woff2");font-display:swap;${METRICS}}` +
  `${place}{--display-face:"Title","Title until then",var(--title-face);--display-weight:400}`

/**
 * Where a face without some signs may stand. A title of which it has all Chinese signs stands in it; another one, whole, in the
 * faces of the phone. `null`: nowhere.
 */
export function placeOfFace({ name, titles, lacking }: { name: string; titles: string; lacking: string }): FacePlace | null {
  const isWhole = (text: string) => ![...lacking].some((sign) => text.normalize('NFC').includes(sign))
  if (isWhole(titles)) return isWhole(name) ? ':root' : 'main'
  return isWhole(name) ? 'body>header' : null
}
