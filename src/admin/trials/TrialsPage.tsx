import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { readResults } from '#reviews/trials/results.ts'
import { readTrials } from '#reviews/trials/trials.ts'
import { AdminPage } from '../AdminPage.tsx'
import { writeMoment } from '../moment.ts'
import { writeCount } from '../scorecards/format.ts'
import styles from '../scorecards/scorecards.module.css'
import table from '../scorecards/table.module.css'
import { trialReaders } from './roles.ts'

/** `/admin/trials`: the collecting campaigns, each with how far it has come. */
export function TrialsPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={trialReaders}
      lead={{
        zh: '寄出样品、征集评价的活动。评价公开标明样品，结果里的平均分包含全部已展示的评价。',
        en: 'Campaigns that send samples and collect reviews. Each review says so, and every published one is in the mean.',
      }}
      props={props}
      title={{ zh: '测评征集', en: 'Collecting campaigns' }}
    >
      {() => Body(props.i18n.language)}
    </AdminPage>
  )
}

async function Body(language: string) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const [pool, now] = [sharedPool(), new Date()]
  const trials = await readTrials(pool)
  const results = await Promise.all(trials.map((trial) => readResults(pool, trial, now)))
  const create = (
    <Link href="/admin/collections/campaigns/create" prefetch={false}>
      {t('新建活动，类型选“测评征集”', 'Make a campaign of the kind “Collecting campaign”')}
    </Link>
  )
  if (trials.length === 0)
    return (
      <p className={styles.desk}>
        {t('还没有测评征集。', 'There is none yet. ')}
        {create}
      </p>
    )
  return (
    <div className={styles.desk}>
      <p>{create}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on phones */}
      <section aria-label={t('测评征集', 'Collecting campaigns')} className={table.scroll} tabIndex={0}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('活动', 'Campaign')}</th>
              <th className={table.text} scope="col">
                {t('起止', 'Time')}
              </th>
              <th scope="col">{t('申请', 'Applied')}</th>
              <th scope="col">{t('入选 / 名额', 'Chosen / places')}</th>
              <th scope="col">{t('超期', 'Overdue')}</th>
              <th scope="col">{t('评价 / 目标', 'Reviews / goal')}</th>
            </tr>
          </thead>
          <tbody>
            {trials.map((trial, index) => {
              const of = results[index]!
              return (
                <tr key={trial.id}>
                  <th scope="row">
                    <Link href={`/admin/trials/${trial.id}`} prefetch={false}>
                      {trial.name}
                    </Link>
                    <span className={table.sub}>{trial.isOpen ? t('公开', 'open') : t('未公开', 'not open')}</span>
                  </th>
                  <td className={table.text}>
                    {writeMoment(trial.startsAt)}
                    <span className={table.sub}>{writeMoment(trial.endsAt)}</span>
                  </td>
                  <td>{writeCount(of.applied)}</td>
                  <td>
                    {writeCount(of.chosen)} / {writeCount(trial.quota)}
                  </td>
                  <td>{writeCount(of.overdue)}</td>
                  <td>
                    {writeCount(of.reviews)} / {writeCount(trial.goal)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </div>
  )
}
