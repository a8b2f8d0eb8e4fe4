import type { Pool } from '#platform/database.ts'
import type { Abilities, Ability } from './abilities.ts'
import { askWechat } from './access-token.ts'
import type { WechatAccount } from './account.ts'
import type { WechatAnswer, WechatCall } from './api.ts'
import { isForbidden } from './errors.ts'
import { updateAbilities } from './official-account.sql.ts'

/** Asks WeChat what the account may do, by calls that change nothing, and keeps the answer. */
export async function probeAccount(pool: Pool, account: WechatAccount, now: Date): Promise<Abilities> {
  const ask = (call: WechatCall) => askWechat(pool, account, call, now)
  const draft = await ask({ path: '/cgi-bin/draft/count' })
  const connect = judgeConnection(draft)
  const abilities: Abilities =
    connect.may === 'yes'
      ? {
          connect,
          draft: judge(draft),
          publish: judge(await ask({ path: '/cgi-bin/freepublish/batchget', body: { offset: 0, count: 1, no_content: 1 } })),
          send: judgeQuota(await ask(quotaOf('/cgi-bin/message/mass/sendall'))),
          quotas: await readQuotas(ask),
        }
      : { connect, draft: unknown, publish: unknown, send: unknown, quotas: [] }
  await updateAbilities(pool, account.appId, abilities, now)
  return abilities
}

const COUNTED = [
  '/cgi-bin/draft/add',
  '/cgi-bin/media/uploadimg',
  '/cgi-bin/material/add_material',
  '/cgi-bin/freepublish/submit',
]

async function readQuotas(ask: (call: WechatCall) => Promise<WechatAnswer>): Promise<Abilities['quotas']> {
  const quotas: Abilities['quotas'] = []
  for (const path of COUNTED) {
    const read = readQuota(await ask(quotaOf(path)))
    if (read && read.limit > 0) quotas.push({ path, ...read })
  }
  return quotas
}

const quotaOf = (path: string): WechatCall => ({ path: '/cgi-bin/openapi/quota/get', body: { cgi_path: path } })

function readQuota(answer: WechatAnswer): { limit: number; used: number } | null {
  const quota = answer.ok ? (answer.value.quota as Record<string, unknown> | undefined) : undefined
  const [limit, used] = [Number(quota?.daily_limit), Number(quota?.used)]
  return Number.isFinite(limit) && Number.isFinite(used) ? { limit, used } : null
}

const unknown: Ability = { may: 'unknown', why: null }

/** Whatever the call itself says, an answer of WeChat to it means that the credentials are good. */
function judgeConnection(answer: WechatAnswer): Ability {
  if (answer.ok || isForbidden(answer.failure?.code ?? 0)) return { may: 'yes', why: null }
  return { may: answer.kind === 'away' ? 'unknown' : 'no', why: answer.message }
}

function judge(answer: WechatAnswer): Ability {
  if (answer.ok) return { may: 'yes', why: null }
  return { may: isForbidden(answer.failure?.code ?? 0) ? 'no' : 'unknown', why: answer.message }
}

/** Sending itself cannot be tried, so its quota speaks for it. */
function judgeQuota(answer: WechatAnswer): Ability {
  const quota = readQuota(answer)
  if (answer.ok) return quota && quota.limit > 0 ? { may: 'yes', why: null } : { may: 'unknown', why: null }
  return judge(answer)
}
