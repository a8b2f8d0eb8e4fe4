import { type PushState, pushStates } from '#integrations/wechat/push/states.ts'
import { say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { Simulated } from './Simulated.tsx'

export type PushLine = { id: string; state: PushState; titles: string[]; notify: boolean; changedAt: string }

const labelOfState = (state: PushState) => pushStates.find(({ value }) => value === state)!.label

/** The last pushes; each opens. */
export function PushList({ pushes, language }: { pushes: PushLine[]; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  if (pushes.length === 0) return <p className={desk.hint}>{t('还没有推送过。', 'Nothing has been pushed yet.')}</p>
  return (
    <table className={desk.table}>
      <thead>
        <tr>
          <th>{t('头条', 'Head')}</th>
          <th>{t('篇数', 'Articles')}</th>
          <th>{t('发表方式', 'Meant to be')}</th>
          <th>{t('状态', 'State')}</th>
          <th>{t('更新时间', 'Changed')}</th>
        </tr>
      </thead>
      <tbody>
        {pushes.map((push) => (
          <tr key={push.id}>
            <td data-label={t('头条', 'Head')}>
              <a href={`/admin/wechat-pushes/${push.id}`}>{push.titles[0] ?? push.id}</a>
            </td>
            <td data-label={t('篇数', 'Articles')}>{push.titles.length}</td>
            <td data-label={t('发表方式', 'Meant to be')}>{push.notify ? t('群发', 'Sent') : t('发布', 'Published')}</td>
            <td className={desk.state} data-label={t('状态', 'State')}>
              <span>
                {say(labelOfState(push.state), language)}
                {push.state !== 'composing' && <Simulated language={language} />}
              </span>
            </td>
            <td className={desk.state} data-label={t('更新时间', 'Changed')}>
              {push.changedAt}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
