/** What the official account's editor keeps (R2, R4, R14): everything else is lost when somebody opens and saves the draft. */
export const allowedTags: readonly string[] =
  'section p span strong em blockquote h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr th td img a br hr pre code sup sub mp-miniprogram'.split(
    ' ',
  )

const miniProgram = [
  'data-miniprogram-appid',
  'data-miniprogram-path',
  'data-miniprogram-title',
  'data-progarm-imageurl',
  'data-miniprogram-imageurl',
]

/** Besides `style`, which every element but a card may have. */
export const allowedAttributes: Record<string, readonly string[]> = {
  img: ['src', 'alt'],
  a: ['href'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  'mp-miniprogram': miniProgram,
}

const length = /^(0|auto|-?\d+(\.\d+)?(px|em|%)|\d+(\.\d+)?%)$/
const lengths = /^(0|auto|-?\d+(\.\d+)?(px|em|%))( (0|auto|-?\d+(\.\d+)?(px|em|%))){0,3}$/
const colour = /^#[0-9a-f]{6}$/
const border = /^(0|none|\d+px (solid|dashed|dotted|double)( #[0-9a-f]{6})?)$/

/** What each property may say. Colours are `#rrggbb`; nothing can name an address or a variable. */
const allowedStyles: readonly [RegExp, RegExp][] = [
  [/^(color|background-color)$/, colour],
  [/^font-size$/, /^\d+(\.\d+)?px$/],
  [/^font-weight$/, /^(normal|bold|[1-9]00)$/],
  [/^font-style$/, /^(normal|italic)$/],
  [/^text-align$/, /^(left|center|right|justify)$/],
  [/^text-decoration$/, /^(none|underline|line-through|underline line-through)$/],
  [/^line-height$/, /^(\d+(\.\d+)?|\d+(\.\d+)?px)$/],
  [/^letter-spacing$/, /^-?\d+(\.\d+)?px$/],
  [/^(margin|padding)$/, lengths],
  [/^(margin|padding)-(top|right|bottom|left)$/, length],
  [/^border(-(top|right|bottom|left))?$/, border],
  [/^border-style$/, /^(solid|dashed|dotted|double|none)$/],
  [/^border-color$/, colour],
  [/^border-width$/, lengths],
  [/^border-collapse$/, /^(collapse|separate)$/],
  [/^border-radius$/, lengths],
  [/^(width|max-width|height)$/, length],
  [/^display$/, /^(block|inline|inline-block|flex|table(-row|-cell)?)$/],
  [/^vertical-align$/, /^(baseline|top|middle|bottom|sub|super)$/],
  [/^white-space$/, /^(normal|nowrap|pre|pre-wrap|pre-line)$/],
  [/^overflow-x$/, /^(auto|hidden|scroll|visible)$/],
  [/^box-sizing$/, /^(border-box|content-box)$/],
]

/** The declarations of a style, or the one that may not be there. */
export function readStyle(style: string): { declarations: Map<string, string>; refused: string | null } {
  const declarations = new Map<string, string>()
  for (const declaration of style.split(';').map((part) => part.trim())) {
    if (declaration === '') continue
    const [property = '', ...rest] = declaration.split(':')
    const [name, value] = [property.trim(), rest.join(':').trim()]
    if (!allowedStyles.some(([names, values]) => names.test(name) && values.test(value)))
      return { declarations, refused: declaration }
    declarations.set(name, value)
  }
  return { declarations, refused: null }
}
