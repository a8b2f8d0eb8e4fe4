import type { Abilities } from '#integrations/wechat/abilities.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { AbilityLine } from './AbilityLine.tsx'
import { ProbeButton } from './AccountForm.client.tsx'
import css from './account.module.css'
import { Simulated } from './Simulated.tsx'

type Props = { name: string; abilities: Abilities | null; probedAt: string | null; isUnreadable: boolean; language: string }

/** What the account may do, as WeChat last said, and how many calls of the day are left. */
export function AbilityList({ name, abilities, probedAt, isUnreadable, language }: Props) {
  const t = (text: Bilingual) => say(text, language)
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>
        {name}
        <Simulated language={language} />
      </h2>
      {isUnreadable && (
        <p className={desk.error} role="alert">
          {t({
            zh: '保存的 AppSecret 读不出来：本站的 PAYLOAD_SECRET 换过了。请重新填写 AppSecret。',
            en: 'The kept AppSecret cannot be read: PAYLOAD_SECRET has changed. Give it again.',
          })}
        </p>
      )}
      {abilities ? (
        <ul className={css.abilities}>
          {lines.map(({ key, label, without }) => (
            <AbilityLine ability={abilities[key]} key={key} label={t(label)} language={language} without={t(without)} />
          ))}
        </ul>
      ) : (
        <p className={desk.hint}>{t({ zh: '还没有检查过这个账号能做什么。', en: 'What it may do has not been asked yet.' })}</p>
      )}
      {abilities && abilities.quotas.length > 0 && (
        <p className={desk.hint}>
          {t({ zh: '今天的接口次数：', en: 'Calls today: ' })}
          {abilities.quotas
            .map(({ path, used, limit }) => `${t(quotaNames[path] ?? { zh: path, en: path })} ${used}/${limit}`)
            .join(' · ')}
        </p>
      )}
      <ProbeButton path="/wechat-account/probe" probedAt={probedAt} />
    </section>
  )
}

const lines: { key: 'connect' | 'draft' | 'publish' | 'send'; label: Bilingual; without: Bilingual }[] = [
  {
    key: 'connect',
    label: { zh: '连接微信', en: 'Connect to WeChat' },
    without: { zh: '请检查 AppID、AppSecret 和 IP 白名单。', en: 'Check AppID, AppSecret and the list of addresses.' },
  },
  {
    key: 'draft',
    label: { zh: '推送到草稿箱', en: 'Push to the draft box' },
    without: { zh: '请在图文里用“复制排版”。', en: 'Copy the layout of each article instead.' },
  },
  {
    key: 'publish',
    label: { zh: '由接口发布（不通知粉丝）', en: 'Publish by interface (nobody is notified)' },
    without: { zh: '请在公众号后台点“发表”。', en: 'Publish by hand in WeChat’s backend.' },
  },
  {
    key: 'send',
    label: { zh: '由接口群发（通知粉丝）', en: 'Send by interface (followers are notified)' },
    without: { zh: '请在公众号后台群发。', en: 'Send by hand in WeChat’s backend.' },
  },
]

const quotaNames: Record<string, Bilingual> = {
  '/cgi-bin/draft/add': { zh: '新建草稿', en: 'drafts' },
  '/cgi-bin/media/uploadimg': { zh: '正文图片', en: 'pictures' },
  '/cgi-bin/material/add_material': { zh: '封面', en: 'covers' },
  '/cgi-bin/freepublish/submit': { zh: '发布', en: 'publications' },
}
