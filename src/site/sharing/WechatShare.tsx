import { wechatShare } from '#generated/wechat-share.ts'
import { jsAccount } from '#integrations/wechat/js-sdk/account.ts'

/** The share card for WeChat; nothing on a hub without an official account. */
export async function WechatShare() {
  return (await jsAccount()) ? <script dangerouslySetInnerHTML={{ __html: wechatShare }} /> : null
}
