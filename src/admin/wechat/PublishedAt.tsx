import type { Bilingual } from '#platform/bilingual.ts'
import css from './push.module.css'
import type { ShownPush } from './shown-push.ts'

/** Where the articles stand in the account, and how many followers a send reached, as far as WeChat has said. */
export function PublishedAt({ push, t }: { push: ShownPush; t: (text: Bilingual) => string }) {
  if (push.state !== 'published' && push.state !== 'removed') return null
  const isAnywhere = push.urls.some(Boolean)
  return (
    <>
      {push.sentCount !== null && (
        <p>
          {t({
            zh: `送达 ${push.sentCount.toLocaleString('en-US')} 人`,
            en: `Delivered to ${push.sentCount.toLocaleString('en-US')}`,
          })}
        </p>
      )}
      {isAnywhere ? (
        <ul className={css.urls}>
          {push.articles.map(({ title, collection, id }, place) => (
            <li key={`${collection}:${id}`}>
              {push.urls[place] ? (
                <a href={push.urls[place]} rel="noreferrer" target="_blank">
                  {title}
                </a>
              ) : (
                title
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t({ zh: '微信还没有给出文章地址。', en: 'WeChat has not said where it stands.' })}</p>
      )}
    </>
  )
}
