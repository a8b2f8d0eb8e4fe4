import { say } from '#platform/bilingual.ts'
import type { MessageKind } from '#reviews/author/message-kinds.ts'
import { type OwnClip, type OwnReview, ownActions } from '#reviews/author/own-review.ts'
import { nameAnswers, type ReviewQuestion } from '#reviews/product-questions.ts'
import { findReason } from '#reviews/reason-codes.ts'
import type { ReviewState } from '#reviews/review-states.ts'
import { statusTokenOf } from '#reviews/submission/review-id.ts'
import { day } from '../formats.ts'
import { inLocale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Rating } from '../parts/Rating.tsx'
import { RewardNote } from '../parts/RewardNote.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import { BuyerClip } from '../product-reviews/BuyerClip.tsx'
import type { Reader } from '../reading/reader.ts'
import { MessageForm } from '../review-form/MessageForm.client.tsx'
import { OwnConsents } from '../review-form/OwnConsents.client.tsx'
import { OwnForm } from '../review-form/OwnForm.client.tsx'
import { clipOf } from '../review-form/shown-media.ts'
import type { SendOwnForm } from '../review-form/state.ts'
import { wordsOf } from '../words/of.ts'
import { usesOf } from './own-uses.ts'
import styles from './ReviewStatus.module.css'

/** What an author is told of a state: what the machine does and what people do is one thing to him. */
export const toldState = (state: ReviewState) =>
  state === 'submitted' || state === 'screening' || state === 'pending' ? ('reading' as const) : state

type Props = {
  reader: Reader
  review: OwnReview | undefined
  photos: { id: string; picture: string }[]
  clip: OwnClip | null
  questions: ReviewQuestion[]
  messages: MessageKind[]
  action: SendOwnForm
}

/** The private page of one review: how it stands and why, and what its author can do about it. */
export function ReviewStatus({ reader, review, photos, clip, questions, messages, action }: Props) {
  const { locale } = reader
  const words = wordsOf(locale)
  if (!review)
    return (
      <Page reader={reader}>
        <Sheet margin={{ seal: 'reviews', label: words.own.title }}>
          <Title title={words.own.gone} />
          <Empty action={{ href: inLocale(locale, '/me'), label: words.me.title }}>{words.own.goneText}</Empty>
        </Sheet>
      </Page>
    )
  const told = toldState(review.state)
  const { content } = review
  const now = {
    rating: content.rating,
    text: content.text,
    aiMade: content.aiMade,
    photos,
    clip,
    questions,
    answers: content.answers,
  }
  const hasPictures = content.photos.length > 0 || content.clip !== null
  const reason = findReason(review.reasonCode)
  return (
    <Page reader={reader}>
      <Sheet margin={{ seal: 'reviews', label: words.own.title }}>
        <Title title={words.own.title} />
        <div className={styles.own}>
          <p className={styles.state} role="status">
            <strong>{words.own.states[told]}</strong>
            <span>{day(review.submittedAt, locale)}</span>
          </p>
          {reason ? (
            <p className={styles.reason}>
              {words.own.reason}
              {locale === 'zh' ? '：' : ': '}
              {say(reason.told, locale)}
            </p>
          ) : null}
          <p>{review.appealed ? words.own.appealed : words.own.about[told]}</p>
          {told === 'returned' && review.returnedUntil ? <p>{words.own.until(day(review.returnedUntil, locale))}</p> : null}
          {told === 'hidden' && review.hiddenUntil ? <p>{words.own.hiddenUntil(day(review.hiddenUntil, locale))}</p> : null}
          <RewardNote locale={locale} review={review.id} />
          <figure className={styles.card}>
            {content.rating === null ? <p>{words.own.first}</p> : <Rating locale={locale} value={content.rating} />}
            <blockquote lang="zh-Hans-CN">「{content.text}」</blockquote>
            {photos.length > 0 ? (
              <ul className={styles.photos}>
                {photos.map(({ id, picture }, index) => (
                  <li key={id}>
                    <img alt={`${words.own.photos} ${index + 1}`} height={96} src={picture} width={96} />
                  </li>
                ))}
              </ul>
            ) : null}
            <BuyerClip clip={clipOf({ clip })} label={words.form.clip} />
            <figcaption>
              <span>{content.anonymous ? words.review.anonymous : content.nickname}</span>
              <span lang="zh-Hans-CN">{review.product}</span>
              {nameAnswers(content.answers, questions).map(([question, answer]) => (
                <span key={question} lang="zh-Hans-CN">{`${question} ${answer}`}</span>
              ))}
            </figcaption>
          </figure>
          {review.followUps.map(({ id, state }) => (
            <p key={id}>
              {words.own.followUp} <strong>{words.own.states[toldState(state)]}</strong>{' '}
              <a className={styles.link} href={inLocale(locale, `/reviews/status/${statusTokenOf(id)}`)}>
                {words.own.followUpSee}
              </a>
            </p>
          ))}
          {review.state === 'published' && review.follows === null ? (
            <a className={styles.link} href={inLocale(locale, `/reviews/${review.id}`)}>
              {words.own.seen}
            </a>
          ) : null}
        </div>
        {review.follows === null && review.state !== 'withdrawn' && review.state !== 'removed' ? (
          <section className={styles.own}>
            <h2 className={styles.part}>{words.own.consents}</h2>
            <p className={styles.note}>{words.own.consentsText}</p>
            <OwnConsents
              action={action}
              hasPictures={hasPictures}
              uses={usesOf({ consents: review.consents, hasPictures, locale, now: new Date() })}
              words={{ form: words.form, own: words.ownForm }}
            />
          </section>
        ) : null}
        <div className={styles.own}>
          {ownActions(review).map((kind) => (
            <OwnForm
              action={action}
              key={`${kind} ${review.version}`}
              kind={kind}
              now={now}
              words={{ form: words.form, own: words.ownForm, score: words.form.stars }}
            />
          ))}
        </div>
        {review.follows === null ? (
          <div className={styles.own}>
            <MessageForm
              door="status"
              key={messages.join()}
              open={messages}
              status={inLocale(locale, `/reviews/status/${statusTokenOf(review.id)}`)}
              words={words.messages}
            />
          </div>
        ) : null}
      </Sheet>
    </Page>
  )
}
