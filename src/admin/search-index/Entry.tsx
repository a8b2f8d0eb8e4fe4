import { Link } from '@payloadcms/ui'
import { indexSources, isIndexedSource, labelOfSource } from '#brand/index-sources.ts'
import type { MissingWeek } from '#brand/missing-week.ts'
import { say } from '#platform/bilingual.ts'
import { addDays, mondayOf } from '#platform/days.ts'
import styles from '../scorecards/scorecards.module.css'
import { type Shown, weekAddress } from './address.ts'
import { PointImport } from './PointImport.client.tsx'
import css from './search-index.module.css'

type Props = { shown: Shown; sources: readonly string[]; missing: readonly MissingWeek[]; today: string; language: string }

/** The ways in: what is missing of last week, a week by hand, a paste or a file, words and marks. */
export function Entry({ shown, sources, missing, today, language }: Props) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const lastMonday = addDays(mondayOf(today), -7)
  const indexed = indexSources.filter(({ name }) => isIndexedSource(name)).map(({ name }) => name)
  const choices = [...sources, ...indexed].map((name) => ({ name, label: say(labelOfSource(name), language) }))
  return (
    <>
      {missing.map(({ source, monday, missing: count, expected }) => (
        <p className={styles.warning} key={source}>
          {t(
            `${say(labelOfSource(source), language)}上一周（${monday} 起）还缺 ${count} / ${expected} 个数。`,
            `${say(labelOfSource(source), language)} still lacks ${count} of ${expected} values of last week (from ${monday}). `,
          )}
          <Link href={weekAddress(source, monday)} prefetch={false}>
            {t('现在填', 'Enter them')}
          </Link>
        </p>
      ))}
      <p className={css.doors}>
        <Link className={css.fill} href={weekAddress(shown.source, lastMonday)} prefetch={false}>
          {t('填一周的数', 'Enter a week')}
        </Link>
        <Link href="/admin/collections/index-keywords" prefetch={false}>
          {t('关注的词', 'Followed words')}
        </Link>
        <Link href="/admin/collections/index-events" prefetch={false}>
          {t('事件与换口径', 'Events and changes of scale')}
        </Link>
      </p>
      <details className={styles.more}>
        <summary>{t('粘贴或上传表格', 'Paste or upload a table')}</summary>
        <PointImport source={shown.source} sources={choices} />
      </details>
    </>
  )
}
