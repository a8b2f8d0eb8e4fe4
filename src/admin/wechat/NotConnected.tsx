import { say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'

/** What to do while no account is connected. */
export const NotConnected = ({ language }: { language: string }) => (
  <p className={desk.panel}>
    {say(
      {
        zh: '还没有连接公众号。品牌经理可以在“公众号设置”里连接；不连接也能在每篇图文里“复制排版”，粘贴到公众号后台。',
        en: 'No official account is connected. A brand manager connects it; without one, copy the layout of each article and paste it there.',
      },
      language,
    )}{' '}
    <a href="/admin/wechat-account">{say({ zh: '公众号设置', en: 'Official account' }, language)}</a>
  </p>
)
