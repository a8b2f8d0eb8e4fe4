import type { AdminViewServerProps } from 'payload'
import { wecomHost } from '#integrations/wecom/account.ts'
import { isRowsKey, readFigures, readRows } from '#integrations/wecom/push/figures.ts'
import { readPush } from '#integrations/wecom/push/pushes.ts'
import { recipientStates } from '#integrations/wecom/push/states.ts'
import { readStaffNames } from '#integrations/wecom/staff-names.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { isUuid } from '../guard.ts'
import { writeMoment } from '../moment.ts'
import { nameForgotten } from '../name-forgotten.ts'
import { Pager } from '../Pager.tsx'
import { TableHead } from '../TableHead.tsx'
import { Simulated } from '../wechat/Simulated.tsx'
import { figureWords } from './figure-words.ts'
import { wecomPushers } from './roles.ts'
import css from './wecom.module.css'

/** `/admin/wecom-pushes/<id>/rows?key=<figure>[&page=]`: the customers or groups behind a figure of a push. */
export function WecomRowsPage(props: AdminViewServerProps) {
  return (
    <AdminPage allowed={wecomPushers} props={props} title={{ zh: '推送明细', en: 'Rows of a push' }}>
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ params, searchParams, i18n: { language } }: AdminViewServerProps) {
  const t = (text: Bilingual) => say(text, language)
  const id = [params?.segments ?? []].flat().at(-2) ?? ''
  const key = String(searchParams?.key ?? 'meant')
  const page = Math.min(Math.max(Number(searchParams?.page) || 1, 1), 10_000)
  const push = isUuid(id) ? await readPush(sharedPool(), id) : undefined
  if (!push || !isRowsKey(key)) return <p>{t({ zh: '没有这些明细。', en: 'There are no such rows.' })}</p>
  const { rows, hasMore } = await readRows(sharedPool(), id, { key, page: Math.floor(page) })
  const figures = await readFigures(sharedPool(), push)
  const shown = rowsKeys.filter((one) => one === key || figures[figureWords[one].of] > 0)
  const nameStaff = await readStaffNames(sharedPool())
  const at = (to: number) => `/admin/wecom-pushes/${id}/rows?key=${key}&page=${to}`
  return (
    <>
      <p>
        <a href={`/admin/wecom-pushes/${id}`}>{push.title}</a>
        <Simulated host={wecomHost()} language={language} />
      </p>
      <nav aria-label={t({ zh: '看哪些', en: 'Which rows' })}>
        <ul className={css.losses}>
          {shown.map((one) => (
            <li key={one}>
              <a aria-current={one === key ? 'page' : undefined} href={`/admin/wecom-pushes/${id}/rows?key=${one}`}>
                {t(figureWords[one].label)} {figures[figureWords[one].of]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rows.length === 0 ? (
        <p className={desk.hint}>{t({ zh: '没有人在这里。', en: 'Nobody is here.' })}</p>
      ) : (
        <table className={desk.table}>
          <TableHead columns={columns} language={language} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.target}>
                <td data-label={t(columns.name)}>{nameForgotten(row.target, language) ?? (row.name || row.target)}</td>
                <td data-label={t(columns.sender)}>{row.sender === null ? '–' : nameStaff(row.sender)}</td>
                <td data-label={t(columns.state)}>{t(recipientStates.find(({ value }) => value === row.state)!.label)}</td>
                <td className={desk.state} data-label={t(columns.sent)}>
                  {row.sent_at ? writeMoment(row.sent_at) : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager address={at} hasMore={hasMore} language={language} page={page} />
    </>
  )
}

const rowsKeys = Object.keys(figureWords).filter(isRowsKey)

const columns = {
  name: { zh: '客户或群', en: 'Customer or group' },
  sender: { zh: '同事', en: 'Colleague' },
  state: { zh: '结果', en: 'Outcome' },
  sent: { zh: '送达时间', en: 'Delivered at' },
} satisfies Record<string, Bilingual>
