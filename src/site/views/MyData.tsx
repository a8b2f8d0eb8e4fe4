import { findOwnRequest } from '#measurement/members/erasure-requests.ts'
import { sharedPool } from '#platform/database.ts'
import { day } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import { myData } from '../words/my-data.ts'
import styles from './MyReviews.module.css'

/** What a member may ask for about everything that is kept of him. `member` is his keyed hash. */
export async function MyData({ member, locale }: { member: Buffer; locale: Locale }) {
  const words = myData(locale)
  const request = await findOwnRequest(sharedPool(), member)
  const isWaiting = request !== undefined && request.answer === null
  return (
    <section className={styles.part} id="data">
      <h2>{words.title}</h2>
      <p className={styles.note}>{isWaiting ? words.asked(day(request.askedAt, locale)) : words.text}</p>
      {request?.answer ? <p>{words.declined(request.answer)}</p> : null}
      <form action={inLocale(locale, `/member/erasure/${isWaiting ? 'withdraw' : 'ask'}`)} className={styles.ask} method="post">
        <button className={buttons.outlined} type="submit">
          {isWaiting ? words.withdraw : words.ask}
        </button>
      </form>
    </section>
  )
}
