import type { Ref } from 'react'
import { nameVariant } from '#content/variant-name.ts'
import { nameAnswers } from '#reviews/product-questions.ts'
import buttons from '../parts/Button.module.css'
import { BuyerClip } from '../product-reviews/BuyerClip.tsx'
import shape from './Form.module.css'
import { MessageForm } from './MessageForm.client.tsx'
import styles from './ReviewForm.module.css'
import { clipOf, type ShownMedia } from './shown-media.ts'
import type { FormWords, LineChoice, OrderFormState } from './state.ts'
import { Thumbs } from './Thumbs.tsx'

/** Thanks, and the reviews as others will see them, each with its private link. */
export function OrderTaken(props: {
  state: Extract<OrderFormState, { kind: 'taken' }>
  lines: LineChoice[]
  /** What stands beside the words of a line. */
  mediaOf: (line: number) => ShownMedia | undefined
  words: FormWords
  ref?: Ref<HTMLDivElement>
}) {
  const { state, lines, mediaOf, words, ref } = props
  return (
    <div className={styles.taken} ref={ref} role="status" tabIndex={-1}>
      <p className={styles.stamp}>
        <span aria-hidden="true" className={styles.seal} />
        <strong>{words.form.thanksTitle}</strong>
      </p>
      <p>{words.form.thanksText}</p>
      {state.reviews.map(({ line, text, rating, nickname, answers, status, reward }) => (
        <figure className={styles.card} key={line}>
          <blockquote lang="zh-Hans-CN">「{text}」</blockquote>
          <Thumbs alt={words.form.photo} photos={mediaOf(line)?.pictures ?? []} />
          <BuyerClip clip={clipOf(mediaOf(line))} label={words.form.clip} />
          {reward ? <p className={shape.hint}>{reward}</p> : null}
          <figcaption>
            <span>{words.score[rating - 1]}</span>
            <span>{nickname}</span>
            <span lang="zh-Hans-CN">{nameVariant(lines[line]?.name ?? '', lines[line]?.variant)}</span>
            {nameAnswers(answers, lines[line]?.questions ?? []).map(([question, answer]) => (
              <span key={question} lang="zh-Hans-CN">{`${question} ${answer}`}</span>
            ))}
            <strong>{words.form.pending}</strong>
          </figcaption>
          <a className={`${buttons.outlined} ${styles.status}`} href={status}>
            {words.form.statusLink}
          </a>
          <details className={styles.more}>
            <summary>{words.messages.title}</summary>
            <MessageForm door="thanks" isFolded open={[]} status={status} words={words.messages} />
          </details>
        </figure>
      ))}
      <p className={shape.hint}>{words.form.pendingNote}</p>
      <p className={shape.hint}>{words.form.statusNote}</p>
    </div>
  )
}
