import type { ReactNode } from 'react'
import { statisticKinds } from '#integrations/wechat/statistics/kinds.ts'
import type { KindStanding } from '#integrations/wechat/statistics/standing.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import { Simulated } from '../wechat/Simulated.tsx'
import css from './statistics.module.css'

type Props = { standings: KindStanding[]; language: string; children: ReactNode }

/** How far each kind of figures has been pulled; days that failed, why, and when they are asked again. */
export function Standings({ standings, language, children }: Props) {
  const t = (text: Bilingual) => say(text, language)
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>
        {t({ zh: '拉取情况', en: 'Pulled so far' })}
        <Simulated language={language} />
      </h2>
      <div className={desk.scroll}>
        <table className={desk.table}>
          <thead>
            <tr>
              <th scope="col">{t({ zh: '数据', en: 'Figures' })}</th>
              <th scope="col">{t({ zh: '拉取到', en: 'Up to' })}</th>
              <th scope="col">{t({ zh: '上次询问', en: 'Last asked' })}</th>
              <th scope="col">{t({ zh: '没完成的日子', en: 'Days not done' })}</th>
            </tr>
          </thead>
          <tbody>
            {standings.map((standing) => (
              <tr key={standing.kind}>
                <td data-label={t({ zh: '数据', en: 'Figures' })}>
                  {t(statisticKinds.find(({ name }) => name === standing.kind)!.label)}
                </td>
                <td className={css.day} data-label={t({ zh: '拉取到', en: 'Up to' })}>
                  {standing.last_done ?? '–'}
                </td>
                <td className={css.day} data-label={t({ zh: '上次询问', en: 'Last asked' })}>
                  {standing.asked_at ? writeMoment(standing.asked_at) : '–'}
                </td>
                <td data-label={t({ zh: '没完成的日子', en: 'Days not done' })}>
                  {standing.isConnected ? <OpenDays language={language} standing={standing} /> : t(howToConnect[standing.kind])}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {children ? <div className={css.after}>{children}</div> : null}
    </section>
  )
}

function OpenDays({ standing, language }: { standing: KindStanding; language: string }) {
  const t = (text: Bilingual) => say(text, language)
  if (standing.open.length === 0)
    return standing.last_done
      ? t({ zh: '没有', en: 'None' })
      : t({ zh: '还没有开始，一分钟内会开始', en: 'Begins within a minute' })
  return (
    <ul className={css.open}>
      {standing.open.map(({ day, state, problem, due_at }) => {
        const again = due_at ? writeMoment(due_at) : null
        return (
          <li key={day}>
            {t({
              zh: `${day}：${stateWords[state].zh}${problem ? `（${problem}）` : ''}${again ? `，${again} 再拉取` : ''}`,
              en: `${day}: ${stateWords[state].en}${problem ? ` (${problem})` : ''}${again ? `; again at ${again}` : ''}`,
            })}
          </li>
        )
      })}
    </ul>
  )
}

const stateWords: Record<KindStanding['open'][number]['state'], Bilingual> = {
  waiting: { zh: '等待拉取', en: 'waiting' },
  done: { zh: '完成', en: 'done' },
  delayed: { zh: '微信还没有算完', en: 'WeChat is not ready' },
  failed: { zh: '失败', en: 'failed' },
  refused: { zh: '账号没有这项权限', en: 'not allowed' },
}

const official = { zh: '还没有连接公众号：在“公众号设置”里连接', en: 'Not connected: see Official account' }
const howToConnect: Record<KindStanding['kind'], Bilingual> = {
  reads: official,
  totals: official,
  mini: {
    zh: '还没有连上：管理员设置 WECHAT_MINI_APPID 和 WECHAT_MINI_SECRET 后重启',
    en: 'Not connected: an administrator sets WECHAT_MINI_APPID and WECHAT_MINI_SECRET and restarts',
  },
  lives: {
    zh: '还没有连上小店：管理员设置 WECHAT_SHOP_APPID 和 WECHAT_SHOP_SECRET 后重启；或在“数据导入”里上传直播后台的表',
    en: 'Not connected: an administrator sets WECHAT_SHOP_APPID and WECHAT_SHOP_SECRET and restarts; or upload tables under Imports',
  },
}
