import { DARK_PAPER, deriveColour, isHexColour } from '#look/colour.ts'

const INK = '#333333'
const QUIET = '#6b6b6b'
const LINE = '#d9d6cf'

export type Theme = ReturnType<typeof makeTheme>

/**
 * The one look of pushed articles: a style for each part. Only what the official account's editor keeps, inherited from the root
 * where that saves length; of the brand's colours one, darkened until it can be read on white.
 */
export function makeTheme(primary: unknown) {
  const accent = deriveColour(isHexColour(primary) ? primary : '#B93A26').light.toLowerCase()
  const small = `font-size:14px;line-height:1.6;color:${QUIET}`
  const card = `margin:0 0 24px;padding:16px;border:1px solid ${LINE};border-radius:4px`
  return {
    root: `font-size:16px;line-height:1.8;letter-spacing:0.5px;text-align:left;color:${INK}`,
    p: 'margin:0 0 20px',
    h2: `margin:36px 0 16px;font-size:20px;line-height:1.5;font-weight:bold;color:${DARK_PAPER.toLowerCase()}`,
    h3: `margin:28px 0 12px;font-size:18px;line-height:1.5;font-weight:bold;color:${DARK_PAPER.toLowerCase()}`,
    h4: 'margin:24px 0 8px;font-size:16px;line-height:1.6;font-weight:bold',
    blockquote: `margin:0 0 20px;padding:4px 0 4px 14px;border-left:3px solid ${accent}`,
    quoted: 'margin:0',
    list: 'margin:0 0 20px;padding:0 0 0 24px',
    li: 'margin:0 0 6px',
    hr: `margin:28px 0;border:0;border-top:1px solid ${LINE}`,
    a: `color:${accent};text-decoration:none`,
    linked: `color:${accent}`,
    sup: `font-size:12px;line-height:1;color:${accent}`,
    code: 'font-size:14px;color:#8a3b2e',
    pre: `margin:0 0 20px;padding:12px;border:1px solid ${LINE};font-size:13px;line-height:1.6;overflow-x:auto`,
    table: 'border-collapse:collapse;font-size:14px;line-height:1.6',
    wide: 'margin:0 0 20px;overflow-x:auto',
    cell: `padding:6px 8px;border:1px solid ${LINE};vertical-align:top`,
    head: `padding:6px 8px;border:1px solid ${LINE};vertical-align:top;text-align:left;font-weight:bold`,
    figure: 'margin:0 0 24px;text-align:center',
    img: 'max-width:100%;height:auto;display:block;margin:0 auto',
    qr: 'width:160px;max-width:100%;height:auto;display:block;margin:12px auto 0',
    caption: `margin:8px 0 0;text-align:center;${small}`,
    small: `margin:0 0 8px;${small}`,
    last: `margin:8px 0 0;${small}`,
    card,
    cardImg: 'max-width:100%;height:auto;display:block;margin:0 auto 12px',
    cardTitle: 'margin:0 0 6px;font-size:17px;line-height:1.5;font-weight:bold',
    price: `margin:0 0 6px;font-size:17px;font-weight:bold;color:${accent}`,
    offer: `${card};border-style:dashed;border-color:${accent}`,
    mark: `display:inline-block;margin:0 6px 8px 0;padding:0 6px;border:1px solid ${LINE};font-size:12px;line-height:1.7;color:${QUIET}`,
    said: `margin:0 0 24px;padding:8px 0 8px 14px;border-left:3px solid ${accent}`,
    pull: `margin:0 0 24px;padding:18px 0;border-top:1px solid ${INK};border-bottom:1px solid ${INK}`,
    pulled: 'margin:0;font-size:20px;line-height:1.6;font-weight:bold',
    notes: `margin:36px 0 0;padding:16px 0 0;border-top:1px solid ${LINE};${small}`,
  } as const
}
