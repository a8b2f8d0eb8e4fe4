import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { takeOrderForm } from '#reviews/submission/order-reviews.ts'
import { inLocale, type Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import type { OrderFormState } from './state.ts'
import { memberOf, type Posted, toRequest } from './submit.ts'
import { takenOrderState } from './taken-state.ts'
import { tellReward } from './tell-reward.ts'

/** Passes the posted form of an order's link on to the reviews and says how it went. */
export async function submitOrderForm(locale: Locale, token: string, posted: Posted): Promise<OrderFormState> {
  const member = await memberOf(posted.headers)
  const answer = await takeOrderForm(toRequest(posted), token, { pool: sharedPool(), member })
  if (!answer.ok) {
    const errors = Object.fromEntries(Object.entries(answer.errors).map(([field, text]) => [field, say(text, locale)]))
    return { kind: 'refused', message: say(answer.message, locale), errors, typed: answer.typed }
  }
  const taken = await Promise.all(
    answer.taken.map(async ({ line, id, status }) => ({
      line,
      status: inLocale(locale, `/reviews/status/${status}`),
      reward: await tellReward(id, locale),
    })),
  )
  return takenOrderState(posted.form, { taken, anonymous: wordsOf(locale).review.anonymous })
}
