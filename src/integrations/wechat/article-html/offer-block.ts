import type { Product } from '#generated/payload-types.ts'
import { documentOf, lineOf, type WriteBlock } from './block.ts'
import { remark } from './desk.ts'
import { writeMoment } from './moment.ts'
import { writeLines } from './paragraphs.ts'
import { writeProductLine } from './product-block.ts'
import { tag } from './tags.ts'
import { escapeText } from './text.ts'

/** An offer that is over is not carried into a copy that cannot say so later. */
export const writeOffer: WriteBlock = (fields, desk) => {
  const title = lineOf(fields.title)
  if (!title) return ''
  const { theme, now } = desk.context
  const endsAt = lineOf(fields.endsAt)
  if (endsAt && Date.parse(endsAt) <= now.getTime()) return remark(desk, 'offer-over', title)
  const product = documentOf<Product>(fields.product)
  return tag(
    'section',
    { style: theme.offer },
    [
      tag('p', { style: theme.cardTitle }, escapeText(title)),
      writeLines(lineOf(fields.text), theme.quoted),
      product ? writeProductLine(product, desk) : '',
      tag('p', { style: theme.last }, endsAt ? `截至 ${writeMoment(endsAt)}` : '长期有效'),
    ].join(''),
  )
}
