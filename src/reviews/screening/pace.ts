import { HOUR_MS } from '#platform/days.ts'
import { type Found, look } from './finding.ts'
import { type Pace, selectPace } from './pace.sql.ts'
import type { ScreenedReview, Step } from './screened-review.ts'

const MANY_OF_AUTHOR = 4
const MANY_OF_PRODUCT = 10
/** So many times its usual hour is no good week any more. */
const MANY_TIMES = 10
const USUAL_HOURS = 28 * 24

/** Reviews that come faster than buyers use things. Imports come all at once and say nothing by it. */
export const readPace: Step = async (review, { db }) => {
  if (review.origin === 'import' || review.origin === 'wechat') return []
  const pace = await selectPace(db, review.id, review.at)
  return [...judgePace(pace), ...judgeHaste(review)]
}

export function judgePace({ ofProduct, usual, ofAuthor }: Pace): Found[] {
  const found: Found[] = []
  if (ofAuthor >= MANY_OF_AUTHOR)
    found.push(
      look({ zh: `同一作者一小时内写了 ${ofAuthor} 条。`, en: `Its author wrote ${ofAuthor} reviews within an hour.` }, 15),
    )
  if (ofProduct >= MANY_OF_PRODUCT && ofProduct * USUAL_HOURS > usual * MANY_TIMES)
    found.push(
      look(
        {
          zh: `这件商品一小时内收到 ${ofProduct} 条，此前 28 天共 ${usual} 条。`,
          en: `The product got ${ofProduct} reviews within an hour, and ${usual} in the 28 days before.`,
        },
        10,
      ),
    )
  return found
}

/** The hub is not told of deliveries yet; before an hour after payment nothing was delivered either. */
export function judgeHaste({ paidAt, submittedAt }: Pick<ScreenedReview, 'paidAt' | 'submittedAt'>): Found[] {
  if (!paidAt) return []
  const after = submittedAt.getTime() - paidAt.getTime()
  if (after >= HOUR_MS) return []
  return [
    look({ zh: '付款后不到一小时就写下，可能还没收到货。', en: 'Written less than an hour after payment: has it arrived?' }, 15),
  ]
}
