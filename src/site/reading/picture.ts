/** A stored picture as pages show it: `srcset` of the stored widths, `focus` as a CSS position, `share` for link cards. */
export type Picture = {
  url: string
  width: number
  height: number
  alt: string
  caption?: string
  credit?: string
  srcset: string
  focus: string
  /** Most of it, `#rgb`. */
  colour?: string
  share: { url: string; width: number; height: number }
}

type Size = { url?: string | null; width?: number | null; height?: number | null }

type Stored = Size & {
  alt?: string | null
  caption?: string | null
  credit?: string | null
  focalX?: number | null
  focalY?: number | null
  sizes?: Record<string, Size | undefined> | null
  colour?: string | null
}

/** Takes a populated upload; anything else (an id, a deleted file) is `null`. */
export function toPicture(upload: unknown): Picture | null {
  const stored = upload as Stored | null | undefined
  if (!stored || typeof stored !== 'object' || !stored.url || !stored.width || !stored.height) return null
  const sizes = Object.entries(stored.sizes ?? {}).filter(([name, size]) => name !== 'share' && size?.url && size.width)
  const inOrder = sizes.map(([, size]) => size!).sort((a, b) => a.width! - b.width!)
  const share = stored.sizes?.share
  const shown = inOrder.find((size) => size.width! >= 750) ?? stored
  return {
    url: shown.url!,
    width: stored.width,
    height: stored.height,
    alt: stored.alt ?? '',
    caption: stored.caption ?? undefined,
    credit: stored.credit ?? undefined,
    srcset: inOrder.map((size) => `${size.url} ${size.width}w`).join(', '),
    colour: stored.colour ? shortColour(stored.colour) : undefined,
    focus: `${stored.focalX ?? 50}% ${stored.focalY ?? 50}%`,
    share: share?.url
      ? { url: share.url, width: share.width ?? 1080, height: share.height ?? 1080 }
      : { url: stored.url, width: stored.width, height: stored.height },
  }
}

/** `#RGB` of `#RRGGBB`: near enough for what is seen for a moment, and each page says it of dozens of pictures, twice. */
const shortColour = (colour: string): string =>
  `#${[1, 3, 5].map((at) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) / 17).toString(16)).join('')}`
