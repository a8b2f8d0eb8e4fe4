declare module 'subset-font' {
  type Options = {
    targetFormat: 'woff2' | 'truetype'
    noHinting: boolean
    dropTables: string[]
    /** Then `text` is left out. */
    keepAllGlyphs?: boolean
    /** Where a variable font is fixed on each of its axes. */
    variationAxes?: Record<string, number>
  }

  /** A font with the glyphs of `text` alone. `font` is TrueType, OpenType, WOFF or WOFF2. */
  export default function subsetFont(font: Buffer, text: string | undefined, options: Options): Promise<Buffer>
}
