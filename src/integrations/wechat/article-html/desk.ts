import type { Theme } from './theme.ts'

/** A picture that an article shows. `key` says which one it is, whatever its address. */
export type ArticlePicture = PictureLook & ({ collection: string; filename: string } | { code: string })

/** `shown` is where it is seen before it was uploaded; `code`: a QR code of this address, drawn where it is wanted. */
type PictureLook = { key: string; shown: string; alt: string }

export type ExportContext = {
  theme: Theme
  /** Where the hub stands, without a slash at its end: the addresses in footnotes begin with it. */
  origin: string
  now: Date
  /** The address of a picture in the result; `null` leaves it out and says so. */
  addressOf: (picture: ArticlePicture) => string | null
  /** Whether a review may stand in a copy that nobody can take back. */
  mayQuote: (review: string) => boolean
  /** Products open in this mini program; `null`: they get a footnote. */
  miniProgram: MiniProgram | null
  /** A space stands between Chinese and Latin words. */
  isSpaced?: boolean
}

/** `productPath` with `{sku}` or `{product}` in it, such as `pages/goods/detail?sku={sku}`. */
export type MiniProgram = { appId: string; productPath: string }

/** Why something of the text is not, or not quite, in the result. */
export type Remark = { code: RemarkCode; detail?: string }

export type RemarkCode =
  | 'unknown-node'
  | 'unknown-block'
  | 'gone'
  | 'not-published'
  | 'picture-missing'
  | 'quote-not-allowed'
  | 'offer-over'
  | 'delisted'
  | 'copy-stays'
  | 'no-mini-path'

/** What is gathered while an article is written. */
export type Desk = {
  context: ExportContext
  notes: string[]
  pictures: Map<string, ArticlePicture>
  remarks: Remark[]
}

export const openDesk = (context: ExportContext): Desk => ({ context, notes: [], pictures: new Map(), remarks: [] })

export const remark = (desk: Desk, code: RemarkCode, detail?: string): '' => {
  const isSaid = desk.remarks.some((one) => one.code === code && one.detail === detail)
  if (!isSaid) desk.remarks.push(detail === undefined ? { code } : { code, detail })
  return ''
}
