import type { Locale } from '../locale.ts'
import { scriptJson } from '../script-json.ts'
import { connectionWords } from '../words/connection.ts'
import buttons from './Button.module.css'
import styles from './Connection.module.css'

/** What a page does for a slow or lost connection: it fetches ahead what a finger rests on, and says when there is none. */
export function Connection({ locale }: { locale: Locale }) {
  const words = connectionWords(locale)
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: scriptJson(AHEAD) }} type="speculationrules" />
      <div className={styles.lost} data-lost="" hidden role="alert" suppressHydrationWarning>
        <span>{words.lost}</span>
        <button className={buttons.outlined} type="button">
          {words.retry}
        </button>
      </div>
      <script dangerouslySetInnerHTML={{ __html: LOST_SCRIPT }} />
    </>
  )
}

const READ = ['articles', 'stories', 'products', 'videos', 'live', 'topics', 'help'].flatMap((section) => [
  `/${section}/*`,
  `/en/${section}/*`,
])

/**
 * Pages that are read, and are the same for everybody, are fetched when a pointer rests on a plain link to them. Nothing is rendered
 * ahead: a page that was never looked at is never counted. What is asked of the database each time is marked `nofollow`.
 */
const AHEAD = {
  prefetch: [
    {
      where: {
        and: [
          { or: READ.map((href) => ({ href_matches: href })) },
          { not: { href_matches: '/help/search*' } },
          { not: { href_matches: '/en/help/search*' } },
          { not: { selector_matches: '[rel~="nofollow"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
}

const LOST_SCRIPT = `(function(d,n){if(!d)return;function say(){d.hidden=n.onLine!==false}d.querySelector('button').onclick=function(){location.reload()};addEventListener('offline',say);addEventListener('online',say);say()})(document.querySelector('[data-lost]'),navigator)`
