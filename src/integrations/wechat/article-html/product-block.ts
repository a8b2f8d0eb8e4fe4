import type { Product } from '#generated/payload-types.ts'
import { writeYuan } from '#platform/yuan.ts'
import { documentOf, lineOf, type WriteBlock } from './block.ts'
import { type Desk, remark } from './desk.ts'
import { toArticlePicture, writePicture } from './figures.ts'
import { footnote, hubAddress } from './links.ts'
import { tag } from './tags.ts'
import { cutCharacters, escapeText } from './text.ts'

const LONGEST_CARD_TITLE = 35

/** A product as a card of the mini program, where there is one, with its name and price above; else with a footnote. */
export const writeProductBlock: WriteBlock = (fields, desk) => {
  const product = documentOf<Product>(fields.product)
  if (!product) return remark(desk, 'gone', '商品')
  const { theme } = desk.context
  const picture = toArticlePicture(product.cover, 'media')
  const note = lineOf(fields.note) || lineOf(product.summary)
  const card = writeMiniCard(product, desk)
  const image = picture && !card ? writePicture(desk, picture, theme.cardImg) : ''
  const lines = [
    tag('p', { style: theme.cardTitle }, `${escapeText(product.name)}${card ? '' : readerNote(product, desk)}`),
    typeof product.priceFen === 'number' ? tag('p', { style: theme.price }, writePrice(product.priceFen)) : '',
    note ? tag('p', { style: theme.small }, escapeText(note)) : '',
  ]
  return `${tag('section', { style: theme.card }, `${image}${lines.join('')}`)}${card}`
}

/** The name of a product and how a reader reaches it, for texts that are no card. */
export const writeProductLine = (product: Product, desk: Desk): string =>
  tag('p', { style: desk.context.theme.last }, `${escapeText(product.name)}${readerNote(product, desk)}`)

function readerNote(product: Product, desk: Desk): string {
  if (product.delisted) remark(desk, 'delisted', product.name)
  return product.slug ? footnote(desk, hubAddress(desk.context.origin, `/products/${product.slug}`)) : ''
}

/** WeChat's own sample spells `progarm`, newer pages do not; both are written. */
function writeMiniCard(product: Product, desk: Desk): string {
  const { miniProgram } = desk.context
  const picture = toArticlePicture(product.cover, 'media')
  if (!miniProgram || !picture || product.delisted) return ''
  desk.pictures.set(picture.key, picture)
  const src = desk.context.addressOf(picture)
  const sku = product.skus?.[0]?.sku
  if (miniProgram.productPath.includes('{sku}') && !sku) return remark(desk, 'no-mini-path', product.name)
  if (!src) return remark(desk, 'picture-missing', picture.alt)
  const path = miniProgram.productPath
    .replaceAll('{sku}', encodeURIComponent(sku ?? ''))
    .replaceAll('{product}', encodeURIComponent(product.id))
  return tag(
    'mp-miniprogram',
    {
      'data-miniprogram-appid': miniProgram.appId,
      'data-miniprogram-path': path,
      'data-miniprogram-title': cutCharacters(product.name, LONGEST_CARD_TITLE),
      'data-progarm-imageurl': src,
      'data-miniprogram-imageurl': src,
    },
    '',
  )
}

const writePrice = (fen: number): string => `¥${writeYuan(fen).replace(/\.00$/, '')}`
