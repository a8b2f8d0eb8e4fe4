import { openOfficialAccount } from '#integrations/wechat/official-account.ts'
import { sharedPool } from '#platform/database.ts'
import { wechatShareScript } from '../page-scripts.ts'

/** The share card for WeChat; nothing on a hub without an official account. */
export async function WechatShare() {
  const account = await openOfficialAccount(sharedPool())
  return account ? <script defer src={wechatShareScript.src} /> : null
}
