import type { AdminViewServerProps } from 'payload'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { stages } from '#scorecards/ugc/stage-names.ts'
import { readStageRows } from '#scorecards/ugc/stages.ts'
import { AdminPage } from '../AdminPage.tsx'
import { writeMoment } from '../moment.ts'
import { Pager } from '../Pager.tsx'
import scorecards from '../scorecards/scorecards.module.css'
import { readUgcAsked, ugcAddress } from './asked.ts'
import { ugcReaders } from './roles.ts'
import styles from './ugc.module.css'

/** `/admin/ugc/rows?stage=approved&week=2026-11-23`: the reviews or orders that one number of the curve counts. */
export function UgcRowsPage(props: AdminViewServerProps) {
  const asked = readUgcAsked(props.searchParams)
  const { label } = stages.find(({ value }) => value === asked.stage)!
  const when = asked.week
    ? { zh: `${asked.week} 起的一周`, en: `week of ${asked.week}` }
    : { zh: `近 ${asked.weeks} 周`, en: `${asked.weeks} weeks` }
  return (
    <AdminPage allowed={ugcReaders} props={props} title={{ zh: `${label.zh} · ${when.zh}`, en: `${label.en} · ${when.en}` }}>
      {() => Body(props, asked)}
    </AdminPage>
  )
}

async function Body({ i18n: { language } }: AdminViewServerProps, asked: ReturnType<typeof readUgcAsked>) {
  const { rows, hasMore } = await readStageRows(sharedPool(), { ...asked, timeZone: hubTimeZone(), now: new Date() })
  const { weeks, product, campaign, page } = asked
  const t = (zh: string, en: string) => say({ zh, en }, language)
  return (
    <div className={scorecards.desk}>
      <p>
        <a href={ugcAddress('/admin/ugc', { weeks, product, campaign })}>← {t('买家声音', 'Buyers’ voices')}</a>
      </p>
      {rows.length === 0 ? <p>{t('这里没有记录。', 'Nothing here.')}</p> : null}
      <ul className={styles.rows}>
        {rows.map(({ id, kind, label, at }) => (
          <li key={`${id} ${label}`}>
            <time dateTime={at.toISOString()}>{writeMoment(at)}</time>
            <a href={`${where[kind]}/${id}`}>{label || t('（没有文字）', '(no words)')}</a>
          </li>
        ))}
      </ul>
      <Pager
        address={(page) => ugcAddress('/admin/ugc/rows', { ...asked, page })}
        hasMore={hasMore}
        language={language}
        page={page}
      />
    </div>
  )
}

const where = { order: '/admin/orders', review: '/admin/collections/reviews', campaign: '/admin/trials' }
