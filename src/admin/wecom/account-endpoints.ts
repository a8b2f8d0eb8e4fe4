import type { Endpoint, PayloadRequest } from 'payload'
import { nameColleague } from '#integrations/wecom/alerts/colleagues.ts'
import { endWecomCallback, setWecomCallback } from '#integrations/wecom/callbacks/settings.ts'
import { askForSync } from '#integrations/wecom/contacts/synced.ts'
import { probeWecom } from '#integrations/wecom/probe.ts'
import { connectWecom, disconnectWecom, openWecomAccount } from '#integrations/wecom/wecom-account.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { answer, answerError, isUuid, staffAction, textOf } from '../guard.ts'
import { wecomKeepers } from './roles.ts'

/** `/api/wecom-account…`: brand managers connect the application of 企业微信, ask what it may do, and forget it. */
export const wecomAccountEndpoints: Endpoint[] = [
  staffAction('/wecom-account', wecomKeepers, async (input, req) => {
    const field = (name: string) => textOf(input[name]).trim()
    const cap = (name: string, without: number) => (field(name) === '' ? without : Number(field(name)))
    const connecting = {
      corpId: field('corpId'),
      agentId: field('agentId'),
      secret: field('secret'),
      name: [...field('name')].slice(0, 40).join(''),
      monthCap: cap('monthCap', 0),
      dayCap: cap('dayCap', 1),
    }
    const outcome = await connectWecom(sharedPool(), connecting, new Date())
    if (outcome !== 'kept') return answerError(req, 400, refusals[outcome])
    req.payload.logger.info({ user: req.user?.id, corpId: connecting.corpId }, 'WeCom connected')
    await askForSync(sharedPool(), new Date())
    return probe(req)
  }),
  staffAction('/wecom-account/probe', wecomKeepers, async (_input, req) => probe(req)),
  staffAction('/wecom-account/callback', wecomKeepers, async (input, req) => {
    const given = { token: textOf(input.token).trim(), aesKey: textOf(input.aesKey).trim() }
    const outcome = await setWecomCallback(sharedPool(), given)
    if (outcome === 'no-account') return answerError(req, 409, nobody)
    if (outcome !== 'kept') return answerError(req, 400, refusals[outcome])
    req.payload.logger.info({ user: req.user?.id }, 'callbacks of WeCom set up')
    return answer({ isDone: true })
  }),
  staffAction('/wecom-account/callback/end', wecomKeepers, async (_input, req) => {
    const isDone = await endWecomCallback(sharedPool())
    if (isDone) req.payload.logger.info({ user: req.user?.id }, 'callbacks of WeCom ended')
    return answer({ isDone })
  }),
  staffAction('/wecom-account/colleagues', wecomKeepers, async (input, req) => {
    const [user, userid] = [textOf(input.user), textOf(input.userid).trim()]
    if (!isUuid(user)) return answerError(req, 404, noColleague)
    const outcome = await nameColleague(sharedPool(), user, userid)
    if (outcome !== 'kept')
      return answerError(req, outcome === 'userid' ? 400 : 404, outcome === 'userid' ? wrongUserid : noColleague)
    return answer({ userid })
  }),
  staffAction('/wecom-account/disconnect', wecomKeepers, async (_input, req) => {
    const isDone = await disconnectWecom(sharedPool())
    if (isDone) req.payload.logger.info({ user: req.user?.id }, 'WeCom disconnected')
    return answer({ isDone })
  }),
]

/** What 企业微信 refuses is shown on the screen as what the application may not do; it is no error of the request. */
async function probe(req: PayloadRequest): Promise<Response> {
  const account = await openWecomAccount(sharedPool())
  if (!account) return answerError(req, 409, nobody)
  return answer({ abilities: await probeWecom(sharedPool(), account, new Date()) })
}

const nobody: Bilingual = {
  zh: '还没有连接企业微信，或需要重新填写 Secret。',
  en: 'WeCom is not connected, or its secret must be given again.',
}

const noColleague: Bilingual = { zh: '没有这位同事。', en: 'There is no such colleague.' }
const wrongUserid: Bilingual = {
  zh: 'UserID 是企业微信通讯录里的账号：字母、数字、点、减号、下划线和 @。',
  en: 'A UserID is the account in WeCom’s address book: letters, digits, . - _ and @.',
}

const refusals: Record<'corp-id' | 'agent-id' | 'secret' | 'cap' | 'token' | 'key', Bilingual> = {
  token: { zh: 'Token 是 3 到 32 个字母和数字。', en: 'A token is 3 to 32 letters and digits.' },
  key: { zh: 'EncodingAESKey 是 43 个字母和数字。', en: 'An EncodingAESKey is 43 letters and digits.' },
  'corp-id': { zh: '企业 ID 是 ww 开头的 18 个字符。', en: 'A corp id is ww and 16 letters and digits.' },
  'agent-id': { zh: 'AgentId 是应用详情里的一串数字。', en: 'The AgentId is the number in the details of the application.' },
  secret: {
    zh: 'Secret 不对：一般是 43 个字母和数字。换企业时必须填写。',
    en: 'That is no secret: mostly 43 letters and digits. Another company needs its own.',
  },
  cap: {
    zh: '每月上限是 0 到 31（0 表示当月每天一条），每天上限是 1 到 31。',
    en: 'The cap of a month is 0 to 31 (0: one for each of its days), of a day 1 to 31.',
  },
}
