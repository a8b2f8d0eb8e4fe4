import type { AdminViewServerProps } from 'payload'
import { wecomHost } from '#integrations/wecom/account.ts'
import { listBook } from '#integrations/wecom/contacts/book.ts'
import { listRemovals } from '#integrations/wecom/contacts/removals.ts'
import { readLeftOut, readSynced } from '#integrations/wecom/contacts/synced.ts'
import { readStaffNames } from '#integrations/wecom/staff-names.ts'
import { findWecomAccount } from '#integrations/wecom/wecom-account.ts'
import { type Bilingual, say, sayCount } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import { TableHead } from '../TableHead.tsx'
import { Simulated } from '../wechat/Simulated.tsx'
import { StarPicker, SyncButton } from './ContactBook.client.tsx'
import { NotConnected } from './NotConnected.tsx'
import { RemovalFigures } from './RemovalFigures.tsx'
import { wecomPushers } from './roles.ts'
import css from './wecom.module.css'

/** `/admin/wecom-contacts[?q=]`: customers with their stars, and who was removed (删除好友). */
export function WecomContactsPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={wecomPushers}
      lead={{
        zh: '客户、标签和客户群每 6 小时从企业微信读一次。星级只在本站，用来挑选推送对象。',
        en: 'Customers, tags and groups are read from WeCom every six hours. Stars are this hub’s own, for choosing whom pushes go to.',
      }}
      props={props}
      title={{ zh: '企微客户', en: 'WeCom customers' }}
    >
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ searchParams, i18n: { language } }: AdminViewServerProps) {
  const t = (text: Bilingual) => say(text, language)
  const account = await findWecomAccount(sharedPool())
  if (!account) return <NotConnected language={language} />
  const words = typeof searchParams?.q === 'string' ? searchParams.q.slice(0, 40) : ''
  const [synced, leftOut, book, removals, nameStaff] = [
    await readSynced(sharedPool()),
    await readLeftOut(sharedPool()),
    await listBook(sharedPool(), account.corpId, words),
    await listRemovals(sharedPool(), account.corpId, new Date()),
    await readStaffNames(sharedPool()),
  ]
  return (
    <>
      <p>
        <a href="/admin/wecom-pushes">{t({ zh: '企微推送', en: 'WeCom pushes' })}</a>
        <Simulated host={wecomHost()} language={language} />
      </p>
      <SyncButton isAsked={synced.isAsked} problem={synced.problem} syncedAt={synced.at && writeMoment(synced.at)} />
      {leftOut > 0 && (
        <p className={`${desk.hint} ${css.leftOut}`}>
          {t({
            zh: `有 ${leftOut} 位客户因已在本站删除个人记录而没有读入；他们重新添加同事后会作为新客户出现。`,
            en: `Left out because they were erased here: ${sayCount(leftOut, 'customer')}. Whoever adds a colleague anew appears as a new customer.`,
          })}
        </p>
      )}
      <RemovalFigures days={removals} language={language} nameStaff={nameStaff} />
      <form className={css.search}>
        <label className={desk.field}>
          {t({ zh: '按名字找', en: 'Find by name' })}
          <input defaultValue={words} maxLength={40} name="q" type="search" />
        </label>
      </form>
      {book.length === 0 ? (
        <p className={desk.hint}>
          {synced.at
            ? t({ zh: '没有找到客户。', en: 'No customer was found.' })
            : t({
                zh: '还没有读过客户，请稍等，或点“现在读取”。',
                en: 'Customers have not been read yet: wait a little, or read them now.',
              })}
        </p>
      ) : (
        <table className={desk.table}>
          <TableHead columns={columns} language={language} />
          <tbody>
            {book.map((one) => (
              <tr key={one.external_userid}>
                <td data-label={t(columns.name)}>{one.name || one.external_userid}</td>
                <td data-label={t(columns.stars)}>
                  <StarPicker id={one.external_userid} name={one.name} stars={one.stars} />
                </td>
                <td data-label={t(columns.tags)}>{one.tags.join('、') || '–'}</td>
                <td data-label={t(columns.staff)}>{one.staff.map(nameStaff).join('、')}</td>
                <td data-label={t(columns.member)}>
                  {one.is_member ? t({ zh: '已绑定', en: 'Known' }) : t({ zh: '未知', en: 'Unknown' })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

const columns = {
  name: { zh: '客户', en: 'Customer' },
  stars: { zh: '星级', en: 'Stars' },
  tags: { zh: '标签', en: 'Tags' },
  staff: { zh: '同事', en: 'Colleagues' },
  member: { zh: '会员', en: 'Member' },
} satisfies Record<string, Bilingual>
