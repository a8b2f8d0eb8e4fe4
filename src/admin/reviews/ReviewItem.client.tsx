'use client'
import type { ReactNode } from 'react'
import { isVariantNamed } from '#content/variant-name.ts'
import { incentives, proofGrades, reviewOrigins } from '#reviews/review-states.ts'
import desk from './desk.module.css'
import { Findings } from './Findings.client.tsx'
import styles from './item.module.css'
import { addressOf } from './PhotoZoom.client.tsx'
import { Reports } from './Reports.client.tsx'
import type { DeskWords } from './use-words.client.ts'
import type { ShownItem } from './wire.ts'
import { dueInWords, nameState } from './words.ts'

type Props = { item: ShownItem; holders: string[]; words: DeskWords; onPhoto: (at: number) => void; children: ReactNode }

/** A review as its author sent it, with what the hub knows of it; its decisions come in between as `children`. */
export function ReviewItem({ item, holders, words, onPhoto, children }: Props) {
  const { t, moment } = words
  const { review, photos, screening } = item
  return (
    <>
      <header className={styles.head}>
        <Facts item={item} words={words} />
        <h2>
          <a href={`/admin/collections/products/${review.productId}`}>{review.product}</a>
          {isVariantNamed(review.product, review.sku) && (
            <small> · {t({ zh: `买的是 ${review.sku}`, en: `bought ${review.sku}` })}</small>
          )}
        </h2>
      </header>
      {holders.length > 0 && (
        <p className={styles.held} role="status">
          {t({ zh: `${holders.join('、')}正在看这条`, en: `${holders.join(', ')} is looking at this one` })}
        </p>
      )}
      <Barred item={item} words={words} />
      <p className={styles.stars}>
        {review.rating !== null && <Stars rating={review.rating} words={words} />}
        {review.logisticsRating !== null && (
          <span>{t({ zh: `物流 ${review.logisticsRating} 星`, en: `delivery ${review.logisticsRating}★` })}</span>
        )}
        {review.serviceRating !== null && (
          <span>{t({ zh: `服务 ${review.serviceRating} 星`, en: `service ${review.serviceRating}★` })}</span>
        )}
      </p>
      <p className={styles.text}>{review.text || t({ zh: '（没有文字）', en: '(no words)' })}</p>
      {item.answers.length > 0 && (
        <p className={desk.quiet}>{item.answers.map(([asked, said]) => `${asked}：${said}`).join(' · ')}</p>
      )}
      {item.clip && (
        // biome-ignore lint/a11y/useMediaCaption: buyers' clips have none.
        <video
          aria-label={t({ zh: '买家视频', en: "A buyer's clip" })}
          className={styles.clip}
          controls
          playsInline
          poster={item.clip.poster ? addressOf(item.clip.poster) : undefined}
          preload="metadata"
          src={item.clip.src}
        />
      )}
      {photos.length > 0 && (
        <ul className={styles.photos}>
          {photos.map((photo, at) => (
            <li key={photo.id}>
              <button onClick={() => onPhoto(at)} type="button">
                <img
                  alt={t({ zh: `买家晒图 ${at + 1}，放大`, en: `A buyer's photo ${at + 1}, enlarge` })}
                  src={addressOf(photo.small ?? photo.filename)}
                />
              </button>
              {photo.aiMark && <small>{t({ zh: '文件带 AI 标识', en: 'marked as AI-made' })}</small>}
            </li>
          ))}
        </ul>
      )}
      <p className={desk.quiet}>
        {review.nickname}
        {review.anonymous && t({ zh: '（匿名展示）', en: ' (shown without name)' })} · {moment(review.submittedAt)}
        {review.order !== null && (
          <>
            {' · '}
            <a href={`/admin/orders/${review.order}`}>{t({ zh: '看订单', en: 'the order' })}</a>
          </>
        )}
      </p>
      <Reports reports={item.reports} words={words} />
      <Findings screening={screening} words={words} />
      {children}
    </>
  )
}

function Facts({ item: { review }, words: { t, now } }: { item: ShownItem; words: DeskWords }) {
  const named = (list: readonly { value: string; label: { zh: string; en: string } }[], value: string) =>
    t(list.find((one) => one.value === value)?.label ?? { zh: value, en: value })
  const until = review.state === 'hidden' ? review.hiddenUntil : review.state === 'returned' ? review.returnedUntil : review.dueAt
  const due = until && dueInWords(review.state, until, now)
  return (
    <p className={styles.facts}>
      <strong>{t(nameState(review.state))}</strong>
      {due && (
        <span className={desk.due} data-late={due.isLate}>
          {t(due.words)}
        </span>
      )}
      <span>{named(proofGrades, review.grade)}</span>
      <span>{named(reviewOrigins, review.origin)}</span>
      <span>{t({ zh: '奖励：', en: 'incentive: ' }) + named(incentives, review.incentive)}</span>
      {review.follows && <span>{t({ zh: '追评', en: 'follow-up' })}</span>}
      {review.aiMade && <span>{t({ zh: '作者声明用了 AI', en: 'declared as AI-made' })}</span>}
      {review.flagged && <span>{t({ zh: '被举报', en: 'reported' })}</span>}
      {review.risk > 0 && <span className={desk.risk}>{t({ zh: `风险 ${review.risk}`, en: `risk ${review.risk}` })}</span>}
      {review.withheld && <span>{t({ zh: `不可推广：${review.withheld}`, en: `not promotable: ${review.withheld}` })}</span>}
    </p>
  )
}

function Barred({ item: { barred, review }, words: { t } }: { item: ShownItem; words: DeskWords }) {
  const shown = barred ?? (review.appealed ? 'open-appeal' : null)
  return shown && <p className={styles.barred}>{t(bars[shown])}</p>
}

const bars = {
  appeal: {
    zh: '作者对您的决定提出了申诉，要由另一位同事处理。',
    en: 'The author appeals against your decision: somebody else decides.',
  },
  escalation: { zh: '这条是您升级的，要由另一位同事处理。', en: 'You escalated this one: somebody else decides.' },
  'open-appeal': { zh: '作者对之前的决定提出了申诉。', en: 'The author appeals against the former decision.' },
}

function Stars({ rating, words: { t } }: { rating: number; words: DeskWords }) {
  return (
    <span className={styles.rating}>
      <span aria-hidden="true">{'★'.repeat(rating) + '☆'.repeat(5 - rating)}</span>{' '}
      {t({ zh: `${rating} 星`, en: `${rating} of 5` })}
    </span>
  )
}
