'use client'
import desk from './desk.module.css'
import { InfluencePanel } from './InfluencePanel.client.tsx'
import styles from './item.module.css'
import type { DeskWords } from './use-words.client.ts'
import type { ShownItem } from './wire.ts'
import { lineInWords, nameState } from './words.ts'

type Props = { item: ShownItem; words: DeskWords; onOpen: (id: string) => void }

/** What one looks up before deciding: what happened, what was said before, and what else was said. */
export function ReviewBackground({ item, words, onOpen }: Props) {
  const { t } = words
  return (
    <div className={styles.background}>
      <InfluencePanel review={item.review.id} />
      <Others
        none={t({ zh: '没有相似的评价。', en: 'Nothing alike.' })}
        onOpen={onOpen}
        others={item.similar.map((other) => ({
          ...other,
          note: other.hasSamePhoto
            ? t({ zh: '同一张图片', en: 'the same photo' })
            : t({ zh: `相似 ${Math.round(other.alike * 100)}%`, en: `${Math.round(other.alike * 100)} % alike` }),
        }))}
        title={t({ zh: '相似的评价', en: 'Similar reviews' })}
        words={words}
      />
      <Others
        none={t({ zh: '没有这位作者的其他评价。', en: 'Nothing else by this author.' })}
        onOpen={onOpen}
        others={item.byAuthor.map((other) => ({ ...other, note: '' }))}
        title={t({ zh: '作者的其他评价', en: 'By the same author' })}
        words={words}
      />
      <Revisions item={item} words={words} />
      <History item={item} words={words} />
    </div>
  )
}

type Other = ShownItem['byAuthor'][number] & { note: string }
type OthersProps = { title: string; none: string; others: Other[]; words: DeskWords; onOpen: (id: string) => void }

function Others({ title, none, others, words: { t, moment }, onOpen }: OthersProps) {
  return (
    <section>
      <h3>{title}</h3>
      {others.length === 0 && <p className={desk.quiet}>{none}</p>}
      <ul className={styles.others}>
        {others.map((other) => (
          <li key={other.id}>
            <button onClick={() => onOpen(other.id)} type="button">
              <span className={styles.otherText}>{other.text}</span>
              <small>
                {[
                  other.note,
                  other.rating === null ? '' : t({ zh: `${other.rating} 星`, en: `${other.rating}★` }),
                  other.nickname,
                  t(nameState(other.state)),
                  moment(other.submittedAt),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Revisions({ item: { revisions }, words: { t, moment } }: Omit<Props, 'onOpen'>) {
  if (revisions.length < 2) return null
  return (
    <section>
      <h3>{t({ zh: '各稿对照', en: 'Revisions side by side' })}</h3>
      <div className={styles.revisions}>
        {revisions.map(({ number, at, content }) => (
          <article key={number}>
            <h4>
              {t({ zh: `第 ${number} 稿`, en: `Revision ${number}` })} <small>{moment(at)}</small>
            </h4>
            {content ? (
              <>
                <p className={desk.quiet}>
                  {content.rating !== null && t({ zh: `${content.rating} 星 · `, en: `${content.rating}★ · ` })}
                  {t({ zh: `${content.photos.length} 图`, en: `${content.photos.length} photos` })}
                </p>
                <p className={styles.text}>{content.text}</p>
              </>
            ) : (
              <p className={desk.quiet}>{t({ zh: '内容已按个人信息要求删除。', en: 'Its words were erased.' })}</p>
            )}
          </article>
        ))}
      </div>
    </section>
  )
}

function History({ item: { lines }, words: { t, moment } }: Omit<Props, 'onOpen'>) {
  return (
    <section>
      <h3>{t({ zh: '处理记录', en: 'History' })}</h3>
      <ol className={styles.history}>
        {lines.map((line) => (
          <li key={`${line.at}${line.action}${line.to}`}>
            <time dateTime={line.at}>{moment(line.at)}</time> {t(lineInWords(line))}
            {line.note && <q>{line.note}</q>}
          </li>
        ))}
      </ol>
    </section>
  )
}
