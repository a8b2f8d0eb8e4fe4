import {
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionAfterReadHook,
  type CollectionBeforeValidateHook,
  type CollectionConfig,
  ValidationError,
} from 'payload'
import { isStaffUser } from '#people/access.ts'
import { say } from '#platform/bilingual.ts'
import { queryableOf } from '#platform/request-database.ts'
import { selectRefused } from './placements.sql.ts'
import { selectPromotable } from './promotable.sql.ts'
import { keepQuotes, quotesIn } from './quotes.ts'
import { settleDocument } from './settle-placements.ts'

/**
 * A type whose texts may quote reviews. It is not published with a review that may not be used, what it quotes is written down with it,
 * and the public reads only those quotes that are allowed at that moment: by any address, whatever the text says.
 */
export function withPlacements(collection: CollectionConfig): CollectionConfig {
  const { hooks } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeValidate: [...(hooks?.beforeValidate ?? []), refuseUnpromotable],
      afterChange: [...(hooks?.afterChange ?? []), settleChanged],
      afterDelete: [...(hooks?.afterDelete ?? []), settleDeleted],
      afterRead: [...(hooks?.afterRead ?? []), hideUnpromotable],
    },
  }
}

const refuseUnpromotable: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (data?._status !== 'published') return data
  const uses = quotesIn(data.body ?? originalDoc?.body)
  if (uses.length === 0) return data
  const of = { collection: collection.slug, id: originalDoc?.id ?? null, now: new Date() }
  const refused = await selectRefused(await queryableOf(req), uses, of)
  if (refused.length === 0) return data
  const { language } = req.i18n ?? {}
  const errors = [{ message: say(refusal(refused.length), language), path: 'body', label: say(body, language) }]
  throw new ValidationError({ collection: collection.slug, errors }, req.t)
}

const settleChanged: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  await settleDocument(await queryableOf(req), { collection: collection.slug, id: doc.id }, new Date())
  return doc
}

const settleDeleted: CollectionAfterDeleteHook = async ({ collection, id, req }) =>
  settleDocument(await queryableOf(req), { collection: collection.slug, id: String(id) }, new Date())

/** Colleagues see the text as it is; for everybody else a quote that nothing holds up is not there. */
const hideUnpromotable: CollectionAfterReadHook = async ({ doc, req }) => {
  const uses = isStaffUser(req.user) ? [] : quotesIn(doc.body)
  if (uses.length === 0) return doc
  const allowed = await selectPromotable(await queryableOf(req), uses, new Date())
  const isAllowed = (use: (typeof uses)[number]) =>
    allowed.some(({ review, purpose }) => review === use.review && purpose === use.purpose)
  return { ...doc, body: keepQuotes(doc.body, isAllowed) }
}

const body = { zh: '正文', en: 'Body' }
const refusal = (count: number) => ({
  zh: `正文引用的 ${count} 条评价现在不能用：没有展示、作者没有授权这个用途，或授权已经到期。请换一条。`,
  en: `${count} of the reviews quoted in the body cannot be used: not shown, not agreed to by the author, or beyond the term. Choose another.`,
})
