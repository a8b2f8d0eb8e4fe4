import type { Pool } from '#platform/database.ts'
import { HOUR_MS, SECOND_MS } from '#platform/days.ts'
import type { Ability } from '../wechat/abilities.ts'
import type { WechatAnswer, WechatCall } from '../wechat/api.ts'
import type { WecomAbilities } from './abilities.ts'
import type { WecomAccount } from './account.ts'
import { askWecom } from './ask.ts'
import { isForbidden } from './errors.ts'
import { updateAbilities } from './wecom-account.sql.ts'

/** Asks 企业微信 what the application may do, by calls that change nothing, and keeps the answer. */
export async function probeWecom(pool: Pool, account: WecomAccount, now: Date): Promise<WecomAbilities> {
  const ask = (call: WechatCall) => askWecom(pool, account, call, now)
  const agent = await ask({ path: '/cgi-bin/agent/get', query: { agentid: account.agentId } })
  const connect = judgeConnection(agent)
  const seconds = (at: number) => Math.floor(at / SECOND_MS)
  const lastHour = { start_time: seconds(now.getTime() - HOUR_MS), end_time: seconds(now.getTime()) }
  const abilities: WecomAbilities =
    connect.may === 'yes'
      ? {
          connect,
          contacts: judge(await ask({ path: '/cgi-bin/externalcontact/get_follow_user_list' })),
          tasks: judge(await ask({ path: LIST, body: { chat_type: 'single', ...lastHour, limit: 1 } })),
          groups: judge(await ask({ path: '/cgi-bin/externalcontact/groupchat/list', body: { limit: 1 } })),
          messages: judge(agent),
        }
      : { connect, contacts: unknown, tasks: unknown, groups: unknown, messages: unknown }
  await updateAbilities(pool, account.corpId, abilities, now)
  return abilities
}

const LIST = '/cgi-bin/externalcontact/get_groupmsg_list_v2'

const unknown: Ability = { may: 'unknown', why: null }

/** Whatever the call itself says, an answer of 企业微信 about the application means that the credentials are good. */
function judgeConnection(answer: WechatAnswer): Ability {
  if (answer.ok || isForbidden(answer.failure?.code ?? 0)) return { may: 'yes', why: null }
  return { may: answer.kind === 'away' ? 'unknown' : 'no', why: answer.message }
}

function judge(answer: WechatAnswer): Ability {
  if (answer.ok) return { may: 'yes', why: null }
  return { may: isForbidden(answer.failure?.code ?? 0) ? 'no' : 'unknown', why: answer.message }
}
