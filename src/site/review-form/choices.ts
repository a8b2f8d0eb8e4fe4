import { sharedPool } from '#platform/database.ts'
import { readQuestionsOf } from '#reviews/read-product-questions.ts'
import { as, type Reader } from '../reading/reader.ts'
import type { ProductChoice } from './state.ts'

/** The products one can write about, delisted ones too: who bought it may still say how it was. */
export async function listChoices(reader: Reader): Promise<ProductChoice[]> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'products',
    sort: 'name',
    depth: 0,
    limit: 500,
    pagination: false,
    select: { name: true, slug: true, skus: true },
  })
  // A selection of Payload's leaves the options of questions out.
  const questions = await readQuestionsOf(
    sharedPool(),
    docs.map(({ id }) => id),
  )
  return docs.map((doc) => ({
    id: doc.id,
    slug: String(doc.slug),
    name: doc.name,
    questions: questions.get(doc.id) ?? [],
    skus: (doc.skus ?? []).map(({ sku, name }) => ({ sku, name: name || sku })),
  }))
}
