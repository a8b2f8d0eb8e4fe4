/** A picture as its file has it, and where it goes. */
type JobPicture = {
  bytes: Uint8Array
  focusX: number
  focusY: number
  left: number
  top: number
  width: number
  height: number
  fit: 'cover' | 'inside'
}

/** What the process apart is asked: to look at its fonts, or to make a poster. */
export type Job = { fonts: true } | { svg: string; ground: string; width: number; height: number; pictures: JobPicture[] }

export type Fonts = {
  /** Chinese comes out as Chinese, not as boxes. */
  hasChinese: boolean
  /** The families among those that posters ask for that are really there; empty when the system's choice is drawn instead. */
  found: string[]
}

export type Made = { fonts: Fonts } | { jpeg: Uint8Array } | { failed: string }
