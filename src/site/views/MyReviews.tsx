import { nameVariant } from '#content/variant-name.ts'
import type { MemberDesk } from '#reviews/author/member-desk.ts'
import { makeRequestLink } from '#reviews/submission/request-link.ts'
import { statusTokenOf } from '#reviews/submission/review-id.ts'
import { day } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import { OwnConsents } from '../review-form/OwnConsents.client.tsx'
import type { SendOwnForm } from '../review-form/state.ts'
import { DOT } from '../words/dot.ts'
import { wordsOf } from '../words/of.ts'
import styles from './MyReviews.module.css'
import { usesOf } from './own-uses.ts'
import { toldState } from './ReviewStatus.tsx'

type Props = { desk: Pick<MemberDesk, 'waiting' | 'written'>; locale: Locale; action: SendOwnForm }

/** What a member can still review, order by order, and what the member has written with how it stands. */
export function MyReviews({ desk, locale, action }: Props) {
  const { form, me, own, ownForm } = wordsOf(locale)
  const now = new Date()
  const orders = new Map<number, MemberDesk['waiting']>()
  for (const line of desk.waiting) orders.set(line.orderKey, [...(orders.get(line.orderKey) ?? []), line])
  return (
    <>
      <section className={styles.part}>
        <h2>{me.waiting}</h2>
        {orders.size === 0 ? <p className={styles.note}>{me.waitingNone}</p> : null}
        <ul className={styles.list}>
          {[...orders].map(([order, lines]) => (
            <li key={order}>
              <p className={styles.note}>{me.orderOf(lines[0]!.tail)}</p>
              {lines.map(({ name, variant, sku }) => (
                <p key={sku} lang="zh-Hans-CN">
                  {nameVariant(name, variant)}
                </p>
              ))}
              <a
                className={buttons.outlined}
                href={inLocale(locale, `/reviews/new?order=${makeRequestLink(order, new Date()).token}`)}
              >
                {me.reviewOrder}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part}>
        <h2>{me.written}</h2>
        {desk.written.length === 0 ? <p className={styles.note}>{me.writtenNone}</p> : null}
        <ul className={styles.list}>
          {desk.written.map(({ id, state, product, content, submittedAt, consents }) => (
            <li key={id}>
              <p lang="zh-Hans-CN">{product}</p>
              <blockquote className={styles.text} lang="zh-Hans-CN">
                「{content.text}」
              </blockquote>
              <p className={styles.note}>
                <strong>{own.states[toldState(state)]}</strong>
                {DOT}
                {day(submittedAt, locale)}
              </p>
              <OwnConsents
                action={action}
                hasPictures={content.photos.length > 0 || content.clip !== null}
                token={statusTokenOf(id)}
                uses={usesOf({ consents, hasPictures: false, locale, now }).filter(({ isHeld }) => isHeld)}
                words={{ form, own: ownForm }}
              />
              <a className={buttons.outlined} href={inLocale(locale, `/reviews/status/${statusTokenOf(id)}`)}>
                {me.seeReview}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
