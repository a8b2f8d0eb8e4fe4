'use client'
import styles from './desk.module.css'
import type { Failed } from './use-decide.client.ts'
import type { DeskWords } from './use-words.client.ts'
import type { ShownItem } from './wire.ts'
import { lineInWords } from './words.ts'

type Props = { failed: Failed[]; isLost: boolean; item: ShownItem | null; words: DeskWords }

/** What was not done and why: of a conflict, who did what meanwhile. */
export function Notices({ failed, isLost, item, words }: Props) {
  const { t, moment } = words
  if (failed.length === 0 && !isLost) return null
  return (
    <div className={styles.notices} role="alert">
      {isLost && <p>{t({ zh: '读不到队列，请检查网络后重试。', en: 'The queue cannot be read: try again.' })}</p>}
      {failed.length > 1 && <p>{t({ zh: `${failed.length} 条没有处理：`, en: `${failed.length} were not decided:` })}</p>}
      {failed.map(({ review, message, isConflict, label }) => {
        const line = isConflict && item?.review.id === review ? item.lines[0] : undefined
        return (
          <p key={review}>
            {item?.review.id !== review && label && `${label}：`}
            {isConflict ? t({ zh: '同事先处理了，已重新读取。', en: 'A colleague was first; it has been read anew.' }) : message}
            {line && (
              <strong>
                {' '}
                {t(lineInWords(line))}（{moment(line.at)}）
              </strong>
            )}
          </p>
        )
      })}
    </div>
  )
}
