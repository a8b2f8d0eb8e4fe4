import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { givenAnswers } from '#reviews/product-questions.ts'
import { takeOrderForm } from '#reviews/submission/order-reviews.ts'
import { inLocale, type Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import type { OrderFormState } from './state.ts'
import { memberOf, type Posted, toRequest } from './submit.ts'
import { tellReward } from './tell-reward.ts'

/** Passes the posted form of an order's link on to the reviews and says how it went. */
export async function submitOrderForm(locale: Locale, token: string, posted: Posted): Promise<OrderFormState> {
  const member = await memberOf(posted.headers)
  const answer = await takeOrderForm(toRequest(posted), token, { pool: sharedPool(), member })
  if (!answer.ok) {
    const errors = Object.fromEntries(Object.entries(answer.errors).map(([field, text]) => [field, say(text, locale)]))
    return { kind: 'refused', message: say(answer.message, locale), errors, typed: answer.typed }
  }
  const typed = (name: string) => String(posted.form.get(name) ?? '').trim()
  return {
    kind: 'taken',
    reviews: await Promise.all(
      answer.taken.map(async ({ line, id, status }) => ({
        line,
        reward: await tellReward(id, locale),
        text: typed(`text.${line}`),
        rating: Number(typed(`rating.${line}`)),
        answers: givenAnswers(ofLine(posted.form, line)),
        nickname: posted.form.get('anonymous') ? wordsOf(locale).review.anonymous : typed('nickname'),
        status: inLocale(locale, `/reviews/status/${status}`),
      })),
    ),
  }
}

/** The fields of one line under their plain names. */
const ofLine = (form: FormData, line: number): [string, unknown][] =>
  [...form.entries()].flatMap(([name, value]) => (name.endsWith(`.${line}`) ? [[name.slice(0, -`.${line}`.length), value]] : []))
