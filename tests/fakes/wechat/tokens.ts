import { MINUTE_MS } from '#platform/days.ts'

const LIFE_MS = 7_200_000
const OVERLAP_MS = 5 * MINUTE_MS

type Token = { text: string; endsAt: number }
export type Tokens = { appId: string; secret: string; given: Token[] }

export const createTokens = ({ appId, secret }: { appId: string; secret: string }): Tokens => ({ appId, secret, given: [] })

type Clocked = { now: number; tokens: Tokens }

/** `stable_token`: the same one until five minutes before its end, then the next; both live out their time. */
export function answerTokens({ now, tokens }: Clocked, body: Record<string, unknown>): object {
  if (body.appid !== tokens.appId) return failed(40013)
  if (body.secret !== tokens.secret) return failed(40125)
  let last = tokens.given.at(-1)
  if (!last || last.endsAt - now <= OVERLAP_MS) {
    last = { text: `token-${tokens.given.length + 1}`, endsAt: now + LIFE_MS }
    tokens.given.push(last)
  }
  return { access_token: last.text, expires_in: Math.floor((last.endsAt - now) / 1_000) }
}

/** The errcode of a token that is missing, unknown or over. */
export function refuseToken({ now, tokens }: Clocked, text: string | null): number | null {
  if (!text) return 41001
  const token = tokens.given.find((given) => given.text === text)
  if (!token) return 40001
  return token.endsAt > now ? null : 42001
}

const failed = (errcode: number) => ({ errcode, errmsg: 'refused rid: 68f0517e-4e11c0a6-16f1604b' })
