import { orderScenes } from '#integrations/wechat/shop/read-shop-order.ts'
import type { ShopStanding } from '#integrations/wechat/shop/standing.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import { writeCount } from '../scorecards/format.ts'
import { Simulated } from '../wechat/Simulated.tsx'
import css from './statistics.module.css'

type Props = { standing: ShopStanding | null; language: string }

/** Where the orders of the shop stand, and where in WeChat they came about. */
export function ShopOrders({ standing, language }: Props) {
  const t = (text: Bilingual) => say(text, language)
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>
        {t({ zh: '微信小店订单', en: 'Orders of the shop' })}
        {standing && <Simulated language={language} />}
      </h2>
      {standing ? (
        <>
          <p>{t(tell(standing))}</p>
          {standing.scenes.length > 0 && (
            <p className={desk.hint}>
              {t({ zh: '成交场景：', en: 'Where they came about: ' })}
              {standing.scenes
                .map(({ scene, orders }) => {
                  const known = orderScenes.find(({ code }) => code === scene)
                  return `${known ? t(known.label) : scene} ${writeCount(orders)}`
                })
                .join(t({ zh: '，', en: ', ' }))}
            </p>
          )}
          {standing.listProblem && <p className={desk.error}>{standing.listProblem}</p>}
          {standing.problems.length > 0 && (
            <ul className={css.open}>
              {standing.problems.map(({ order_id, problem }) => (
                <li key={order_id}>
                  {order_id}：{problem}
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <p className={desk.hint}>
          {t({
            zh: '还没有连上小店：请管理员设置 WECHAT_SHOP_APPID 和 WECHAT_SHOP_SECRET 后重启。连上之后订单和退款会自动进入本站，与商城订单同样计算。',
            en: 'Not connected: an administrator sets WECHAT_SHOP_APPID and WECHAT_SHOP_SECRET and restarts. Orders and refunds are then taken in as those of any mall.',
          })}
        </p>
      )}
    </section>
  )
}

function tell({ taken, waiting, read_at }: ShopStanding): Bilingual {
  const when = read_at ? writeMoment(read_at) : null
  return {
    zh: `已收进 ${writeCount(taken)} 笔，${writeCount(waiting)} 笔等待读取。${when ? `上次读取：${when}。` : '还没有读到订单。'}`,
    en: `${writeCount(taken)} taken in, ${writeCount(waiting)} to be read. ${when ? `Last read: ${when}.` : 'None has been read yet.'}`,
  }
}
