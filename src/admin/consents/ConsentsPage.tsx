import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { isLedgerFilter, type LedgerFilter, ledgerFilters, ROWS_A_PAGE, readLedger } from '#reviews/consent/ledger.ts'
import { AdminPage } from '../AdminPage.tsx'
import { readPage, readQuery } from '../scorecards/address.ts'
import { Pages } from '../scorecards/Pages.tsx'
import styles from '../scorecards/scorecards.module.css'
import { LedgerTable } from './LedgerTable.tsx'
import { consentReaders } from './roles.ts'
import { emptyLedger, filterLabels } from './words.ts'

/** `/admin/consents?filter=ending-30`: 授权台账. */
export function ConsentsPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={consentReaders}
      lead={{
        zh: '带图的、或作者授权再用的每一条评价：授权了什么、到什么时候、照片里有没有人像、用在哪里。作者收回或授权到期后，所有引用处自动撤下。',
        en: 'Every review with pictures or with a consent to reuse: what for, until when, who is in the pictures, where it is used. What is taken back or ends is taken down by itself.',
      }}
      props={props}
      title={{ zh: '授权台账', en: 'Consents' }}
    >
      {() => Body(props)}
    </AdminPage>
  )
}

const address = (filter: LedgerFilter, page = 1) => `/admin/consents?filter=${filter}${page > 1 ? `&page=${page}` : ''}`

async function Body({ searchParams, i18n: { language } }: AdminViewServerProps) {
  const query = readQuery(searchParams)
  const asked = query.get('filter')
  const filter = isLedgerFilter(asked) ? asked : 'all'
  const page = readPage(query)
  const now = new Date()
  const { total, rows } = await readLedger(sharedPool(), { filter, page, now })
  return (
    <div className={styles.desk}>
      <nav aria-label={say({ zh: '筛选授权', en: 'Filter consents' }, language)}>
        <ul className={styles.presets}>
          {ledgerFilters.map((one) => (
            <li key={one}>
              <Link aria-current={one === filter ? 'true' : undefined} href={address(one)} prefetch={false}>
                {say(filterLabels[one], language)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {rows.length === 0 ? (
        <p className={styles.empty}>{say(emptyLedger[filter], language)}</p>
      ) : (
        <>
          <p className={styles.meta}>
            {say({ zh: `共 ${total} 条`, en: `${total} in all` }, language)}{' '}
            <a href={`/api/consents?filter=${filter}`}>{say({ zh: '导出 CSV', en: 'Export CSV' }, language)}</a>
          </p>
          <LedgerTable language={language} now={now} rows={rows} />
          <Pages address={(next) => address(filter, next)} language={language} page={page} size={ROWS_A_PAGE} total={total} />
        </>
      )}
    </div>
  )
}
