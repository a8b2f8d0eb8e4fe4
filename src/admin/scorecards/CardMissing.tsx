import { Link } from '@payloadcms/ui'
import { say } from '#platform/bilingual.ts'
import { cards } from '#scorecards/all.ts'
import styles from './scorecards.module.css'

/** Nobody registered a card of that name: the ones there are. */
export function CardMissing({ language }: { language: string }) {
  return (
    <div className={`${styles.desk} ${styles.empty}`}>
      <p>{say({ zh: '没有这张成绩单。现有：', en: 'There is no such scorecard. There are:' }, language)}</p>
      <ul>
        {cards.map((card) => (
          <li key={card.slug}>
            <Link href={`/admin/scorecards/${card.slug}`} prefetch={false}>
              {say(card.label, language)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
