import type { Abilities } from '#integrations/wechat/abilities.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { type AbilityWords, AccountStanding } from './AccountStanding.tsx'

type Props = { name: string; abilities: Abilities | null; probedAt: string | null; isUnreadable: boolean; language: string }

/** What the official account may do, and how many calls of the day are left. */
export function AbilityList({ abilities, language, ...account }: Props) {
  const t = (text: Bilingual) => say(text, language)
  return (
    <AccountStanding
      {...account}
      abilities={abilities}
      language={language}
      lines={lines}
      probe="/wechat-account/probe"
      secret="AppSecret"
    >
      {abilities && abilities.quotas.length > 0 && (
        <p className={desk.hint}>
          {t({ zh: '今天的接口次数：', en: 'Calls today: ' })}
          {abilities.quotas
            .map(({ path, used, limit }) => `${t(quotaNames[path] ?? { zh: path, en: path })} ${used}/${limit}`)
            .join(' · ')}
        </p>
      )}
    </AccountStanding>
  )
}

const lines: AbilityWords<'connect' | 'draft' | 'publish' | 'send'>[] = [
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
