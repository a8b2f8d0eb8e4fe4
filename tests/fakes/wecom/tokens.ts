export const SIMULATED_WECOM = {
  corpId: 'ww1234567890abcdef',
  agentId: '1000002',
  secret: 'simulated-secret-of-the-application-of-wecom',
}

const LIFE_MS = 7_200_000

export type WecomTokens = { given: { text: string; endsAt: number }[] }

type Clocked = { now: number; tokens: WecomTokens }

/** `gettoken`: the same one until it is over. */
export function answerToken({ now, tokens }: Clocked, asked: URLSearchParams): object | number {
  if (asked.get('corpid') !== SIMULATED_WECOM.corpId) return 40013
  if (asked.get('corpsecret') !== SIMULATED_WECOM.secret) return 40001
  let last = tokens.given.at(-1)
  if (!last || last.endsAt <= now) {
    last = { text: `token-${tokens.given.length + 1}`, endsAt: now + LIFE_MS }
    tokens.given.push(last)
  }
  return { access_token: last.text, expires_in: Math.floor((last.endsAt - now) / 1_000) }
}

/** The errcode of a token that is missing, unknown or over. */
export function refuseToken({ now, tokens }: Clocked, text: string | null): number | null {
  if (!text) return 41001
  const token = tokens.given.find((given) => given.text === text)
  if (!token) return 40014
  return token.endsAt > now ? null : 42001
}
