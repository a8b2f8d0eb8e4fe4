import { wechatShare } from '#generated/wechat-share.ts'
import { openOfficialAccount } from '#integrations/wechat/official-account.ts'
import { sharedPool } from '#platform/database.ts'

/** The share card for WeChat; nothing on a hub without an official account. */
export async function WechatShare() {
  const account = await openOfficialAccount(sharedPool())
  return account ? <script dangerouslySetInnerHTML={{ __html: wechatShare }} /> : null
}
