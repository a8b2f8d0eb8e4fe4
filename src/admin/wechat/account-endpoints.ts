import type { Endpoint, PayloadRequest } from 'payload'
import { endCallback, setCallback } from '#integrations/wechat/callbacks/settings.ts'
import { connectAccount, disconnectAccount, openOfficialAccount } from '#integrations/wechat/official-account.ts'
import { probeAccount } from '#integrations/wechat/probe.ts'
import { announce } from '#platform/announce.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { answer, answerError, staffAction, textOf } from '../guard.ts'
import { accountKeepers } from './roles.ts'

/** `/api/wechat-account…`: brand managers connect the official account, ask what it may do, and forget it. */
export const wechatAccountEndpoints: Endpoint[] = [
  staffAction('/wechat-account', accountKeepers, async (input, req) => {
    const field = (name: string) => textOf(input[name]).trim()
    const connecting = {
      appId: field('appId'),
      secret: field('secret'),
      name: [...field('name')].slice(0, 40).join(''),
      miniAppId: field('miniAppId'),
      miniProductPath: field('miniProductPath'),
      kind: field('kind'),
      isSpaced: input.spaced === 'on',
    }
    const outcome = await connectAccount(sharedPool(), connecting, new Date())
    if (outcome !== 'kept') return answerError(req, 400, refusals[outcome])
    await note(req, 'official account connected', { appId: connecting.appId })
    return probe(req)
  }),
  staffAction('/wechat-account/probe', accountKeepers, async (_input, req) => probe(req)),
  staffAction('/wechat-account/callback', accountKeepers, async (input, req) => {
    const outcome = await setCallback(sharedPool(), { token: textOf(input.token).trim(), aesKey: textOf(input.aesKey).trim() })
    if (outcome === 'no-account') return answerError(req, 409, nobody)
    if (outcome !== 'kept') return answerError(req, 400, refusals[outcome])
    req.payload.logger.info({ user: req.user?.id }, 'callbacks of WeChat set up')
    return answer({ isDone: true })
  }),
  staffAction('/wechat-account/callback/end', accountKeepers, async (_input, req) => {
    const isDone = await endCallback(sharedPool())
    if (isDone) req.payload.logger.info({ user: req.user?.id }, 'callbacks of WeChat ended')
    return answer({ isDone })
  }),
  staffAction('/wechat-account/disconnect', accountKeepers, async (_input, req) => {
    const isDone = await disconnectAccount(sharedPool())
    if (isDone) await note(req, 'official account disconnected', {})
    return answer({ isDone })
  }),
]

/** What WeChat refuses is shown on the screen as what the account may not do; it is no error of the request. */
async function probe(req: PayloadRequest): Promise<Response> {
  const account = await openOfficialAccount(sharedPool())
  if (!account) return answerError(req, 409, nobody)
  return answer({ abilities: await probeAccount(sharedPool(), account, new Date()) })
}

/** Pages carry their share card only while there is an account, so they are made anew. */
async function note(req: PayloadRequest, what: string, of: object): Promise<void> {
  req.payload.logger.info({ user: req.user?.id, ...of }, what)
  await announce(req, 'content.changed', { collection: 'wechat-account', ...of })
}

const nobody: Bilingual = {
  zh: '还没有连接公众号，或需要重新填写 AppSecret。',
  en: 'No official account is connected, or its AppSecret must be given again.',
}

const refusals: Record<'app-id' | 'secret' | 'mini-program' | 'kind' | 'token' | 'key', Bilingual> = {
  kind: { zh: '没有这种账号。', en: 'There is no such kind of account.' },
  token: { zh: 'Token 是 3 到 32 位字母和数字。', en: 'A token is 3 to 32 letters and digits.' },
  key: {
    zh: 'EncodingAESKey 是 43 位字母和数字；用明文模式就留空。',
    en: 'An EncodingAESKey is 43 letters and digits; leave it empty for the plain mode.',
  },
  'app-id': { zh: 'AppID 是 wx 开头的 18 个字符。', en: 'An AppID is wx and 16 characters of 0-9 and a-f.' },
  secret: {
    zh: 'AppSecret 不对：一般是 32 个字母和数字。换账号时必须填写。',
    en: 'That is no AppSecret: mostly 32 letters and digits. Another account needs its own.',
  },
  'mini-program': {
    zh: '小程序的 AppID 和商品页路径要一起填；路径里要有 {sku} 或 {product}，例如 pages/goods/detail?sku={sku}。',
    en: 'A mini program needs both its AppID and the path of a product with {sku} or {product}, such as pages/goods/detail?sku={sku}.',
  },
}
