import { sharedPool } from '#platform/database.ts'
import { type ArticleCard, listArticles } from './articles.ts'
import type { Reader } from './reader.ts'
import { type RelatedRow, selectRelated } from './related.sql.ts'

/** Why an article stands below another; always from what is stored. */
export type Reason =
  | { kind: 'product' | 'topic'; name: string }
  | { kind: 'buyers'; name: string; buyers: number }
  | { kind: 'latest' }

export type Related = { card: ArticleCard; reason: Reason }

type Text = { id: string; products: { id: string; name: string }[]; topics: { id: string; name: string }[] }

/** What to read after this text: what tells of the same products or topics, or of what the same buyers reviewed; else what is new. `beside` stands on the page already. */
export async function readRelated(
  reader: Reader,
  text: Text,
  { beside, limit }: { beside: string[]; limit: number },
): Promise<Related[]> {
  const of = { products: text.products.map(({ id }) => id), topics: text.topics.map(({ id }) => id) }
  const except = [text.id, ...beside]
  const rows = await selectRelated(sharedPool(), { ...of, except, limit })
  const known = [...except, ...rows.map(({ id }) => id)]
  const [found, latest] = await Promise.all([
    rows.length > 0 ? listArticles(reader, { where: { id: { in: rows.map(({ id }) => id) } }, limit }) : null,
    rows.length < limit ? listArticles(reader, { where: { id: { not_in: known } }, limit: limit - rows.length }) : null,
  ])
  const cards = new Map(found?.cards.map((card) => [card.id, card]))
  return [
    ...rows.flatMap((row) => {
      const card = cards.get(row.id)
      return card ? { card, reason: reasonOf(row, text) } : []
    }),
    ...(latest?.cards ?? []).map((card) => ({ card, reason: { kind: 'latest' } as const })),
  ]
}

function reasonOf(row: RelatedRow, { products, topics }: Text): Reason {
  const product = products.find(({ id }) => id === row.product)
  if (product) return { kind: 'product', name: product.name }
  const topic = topics.find(({ id }) => id === row.topic)
  if (topic) return { kind: 'topic', name: topic.name }
  return row.reviewed ? { kind: 'buyers', name: row.reviewed, buyers: row.buyers } : { kind: 'latest' }
}
