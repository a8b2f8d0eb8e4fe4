import type { AdminViewServerProps } from 'payload'
import { SHOP_SOURCE } from '#integrations/wechat/shop/read-shop-order.ts'
import { listErasures, listOpenRequests } from '#measurement/members/erasure-requests.ts'
import { DEFAULT_SOURCE, listSources } from '#orders/sources.ts'
import { type Bilingual, say, sayCount } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import { TableHead } from '../TableHead.tsx'
import { dataKeepers } from './endpoints.ts'
import { FindPerson } from './FindPerson.client.tsx'
import { OpenRequests } from './OpenRequests.client.tsx'

const SHOWN = 20

/** `/admin/personal-data`: members who asked for their erasure, a search by any id, and what was erased. */
export function PersonalDataPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={dataKeepers}
      lead={{
        zh: '有人要求查看或删除个人数据时，在这里办理。收到申请后 15 个工作日内办完；有订单的，也可以从订单页办理。',
        en: 'Where requests to see or erase personal data are dealt with, within 15 working days. Who has an order is found from its page, too.',
      }}
      props={props}
      title={{ zh: '个人数据', en: 'Personal data' }}
    >
      {() => Body(props.i18n.language)}
    </AdminPage>
  )
}

async function Body(language: string) {
  const t = (text: Bilingual) => say(text, language)
  const pool = sharedPool()
  const [requests, sources, erasures] = [await listOpenRequests(pool), await listSources(pool), await listErasures(pool, SHOWN)]
  const malls = [
    { slug: DEFAULT_SOURCE, label: t({ zh: '默认商城', en: 'Default mall' }) },
    { slug: SHOP_SOURCE, label: t({ zh: '微信小店', en: 'WeChat shop' }) },
    ...sources.map(({ slug, label }) => ({ slug, label })),
  ]
  return (
    <>
      <OpenRequests
        requests={requests.map(({ askedAt, ...request }) => ({
          ...request,
          askedAt: writeMoment(askedAt),
          days: Math.floor((Date.now() - askedAt.getTime()) / DAY_MS),
        }))}
      />
      <FindPerson malls={malls} />
      <section className={desk.panel}>
        <h2 className={desk.panelTitle}>{t({ zh: '最近的删除', en: 'Erased last' })}</h2>
        {erasures.length === 0 ? (
          <p className={desk.hint}>{t({ zh: '还没有删除过任何人。', en: 'Nobody has been erased yet.' })}</p>
        ) : (
          <table className={desk.table}>
            <TableHead columns={columns} language={language} />
            <tbody>
              {erasures.map((one) => (
                <tr key={one.id}>
                  <td data-label={t(columns.at)}>{writeMoment(one.at)}</td>
                  <td data-label={t(columns.by)}>{one.by}</td>
                  {one.applications === null ? (
                    <>
                      <td data-label={t(columns.visitors)}>{one.visitors}</td>
                      <td data-label={t(columns.events)}>{one.events}</td>
                      <td data-label={t(columns.orders)}>{one.orders}</td>
                    </>
                  ) : (
                    <td colSpan={3} data-label={t(byPhone)}>
                      {t({
                        zh: `按手机号：试用申请 ${one.applications} 份`,
                        en: `By phone: ${sayCount(one.applications, 'trial application')}`,
                      })}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}

const byPhone: Bilingual = { zh: '删除了', en: 'Erased' }

const columns = {
  at: { zh: '时间', en: 'When' },
  by: { zh: '经办人', en: 'By whom' },
  visitors: { zh: '设备', en: 'Devices' },
  events: { zh: '行为', en: 'Events' },
  orders: { zh: '订单', en: 'Orders' },
} satisfies Record<string, Bilingual>
