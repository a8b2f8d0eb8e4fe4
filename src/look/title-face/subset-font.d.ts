declare module 'subset-font' {
  /** A font with the glyphs of `text` alone. `font` is TrueType, OpenType, WOFF or WOFF2. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; noHinting: boolean; dropTables: string[] },
  ): Promise<Buffer>
}
