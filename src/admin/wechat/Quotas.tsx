import { findOfficialAccount } from '#integrations/wechat/official-account.ts'
import { readQuotas } from '#integrations/wechat/push/read-quotas.ts'
import { say } from '#platform/bilingual.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import desk from '../desk.module.css'
import css from './push.module.css'
import { Simulated } from './Simulated.tsx'
import { sayQuota } from './say-quota.ts'

/** How often the official account may still send and publish; nothing while there is none. */
export async function Quotas({ language }: { language: string }) {
  const account = await findOfficialAccount(sharedPool())
  if (!account) return null
  const { send, publish } = await readQuotas(sharedPool(), account, systemClock())
  return (
    <p className={`${desk.hint} ${css.quotas}`}>
      {account.name}
      <Simulated language={language} />
      {say({ zh: '：', en: ': ' }, language)}
      {say(sayQuota(true, send), language)} {say(sayQuota(false, publish), language)}
    </p>
  )
}
