import type { Ref } from 'react'
import type { Words } from '../words/zh.ts'
import styles from './ReviewForm.module.css'

/** What has to change before a form can be taken, each thing once. `arePhotosGone`: the page was made anew by the browser. */
export function FormSummary(props: {
  state: { message: string; errors: Partial<Record<string, string>>; first?: string }
  arePhotosGone?: boolean
  words: Pick<Words['form'], 'errorTitle'> & Partial<Pick<Words['form'], 'first' | 'photosAgain'>>
  ref?: Ref<HTMLDivElement>
}) {
  const { state, arePhotosGone, words, ref } = props
  const messages = [...new Set(Object.values(state.errors))]
  return (
    <div className={styles.summary} ref={ref} role="alert" tabIndex={-1}>
      <p>{messages.length > 0 ? words.errorTitle : state.message}</p>
      {messages.length > 0 ? (
        <ul>
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      ) : null}
      {state.first ? <a href={state.first}>{words.first}</a> : null}
      {arePhotosGone ? <p>{words.photosAgain}</p> : null}
    </div>
  )
}
