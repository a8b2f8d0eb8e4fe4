import { findChannel } from '#content/reminders/channels.ts'
import { findOfficialAccount } from '#integrations/wechat/official-account.ts'
import { sharedPool } from '#platform/database.ts'

/** Whether the official account may ask readers to be reminded: it is connected and has a template. */
export async function canRemind(): Promise<boolean> {
  const [account, channel] = await Promise.all([findOfficialAccount(sharedPool()), findChannel(sharedPool(), 'official-once')])
  return Boolean(account && channel)
}
