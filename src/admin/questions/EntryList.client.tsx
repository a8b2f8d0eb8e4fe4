'use client'
import desk from '../reviews/desk.module.css'
import styles from '../reviews/queue-list.module.css'
import type { DeskWords } from '../reviews/use-words.client.ts'
import type { useEntries } from './use-entries.client.ts'

type Props = { entries: ReturnType<typeof useEntries>; words: DeskWords }

/** The lines of a state, questions and answers as they came. */
export function EntryList({ entries, words: { t, moment } }: Props) {
  if (entries.items.length === 0) {
    return (
      <section className={desk.empty}>
        <h2>{t({ zh: '这里没有问题或回答', en: 'Nothing here' })}</h2>
        <p>
          {t({
            zh: '读者在商品页提的问题、买过的人写的回答，先到“待审核”，看过才展示。',
            en: 'What readers ask on the pages of products and what buyers answer waits here until somebody has read it.',
          })}
        </p>
      </section>
    )
  }
  return (
    <>
      <ul className={`${styles.lines} ${styles.bare}`}>
        {entries.items.map(({ id, kind, text, product, at, findings }) => (
          <li data-open={id === entries.open} key={id}>
            <button aria-current={id === entries.open} onClick={() => entries.setOpen(id)} type="button">
              <span className={styles.lineHead}>
                <strong>{kind === 'question' ? t({ zh: '问', en: 'Question' }) : t({ zh: '答', en: 'Answer' })}</strong>
                <span>{moment(at)}</span>
                {findings.length > 0 && (
                  <span className={desk.risk}>
                    {t({ zh: `${findings.length} 处请留意`, en: `${findings.length} to look at` })}
                  </span>
                )}
              </span>
              <span className={styles.excerpt}>{text || t({ zh: '（内容已删除）', en: '(erased)' })}</span>
              <span className={styles.lineFoot}>{product}</span>
            </button>
          </li>
        ))}
      </ul>
      {entries.hasMore && (
        <button className={styles.more} onClick={() => void entries.load(entries.state, entries.page + 1)} type="button">
          {t({ zh: '再显示 30 条', en: 'Show 30 more' })}
        </button>
      )}
    </>
  )
}
