import { say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'

/** What to do while 企业微信 is not connected. */
export const NotConnected = ({ language }: { language: string }) => (
  <p className={desk.panel}>
    {say(
      {
        zh: '还没有连接企业微信。品牌经理可以在“企微账号”里连接；连接以后会自动读取客户、标签和客户群。',
        en: 'WeCom is not connected. A brand manager connects it; customers, tags and groups are then read by themselves.',
      },
      language,
    )}{' '}
    <a href="/admin/wecom-account">{say({ zh: '企微账号', en: 'WeCom account' }, language)}</a>
  </p>
)
