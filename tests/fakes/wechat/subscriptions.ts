/** One-time permissions: how many messages of a template (and scene) an openid has left; and what was sent. */
export type Subscriptions = {
  templates: string[]
  left: Map<string, number>
  sent: { path: string; to: string; body: Record<string, unknown> }[]
}

export const createSubscriptions = (): Subscriptions => ({ templates: ['template-of-the-live-000'], left: new Map(), sent: [] })

const keyOf = (to: string, template: string, scene = ''): string => `${to} ${template} ${scene}`

/** A reader taps: one message more. */
export function allow({ left }: Subscriptions, to: string, { template, scene }: { template: string; scene?: string }): void {
  const key = keyOf(to, template, scene)
  left.set(key, (left.get(key) ?? 0) + 1)
}

const PATHS = ['/cgi-bin/message/template/subscribe', '/cgi-bin/message/subscribe/bizsend', '/cgi-bin/message/subscribe/send']

export const isSubscriptionPath = (path: string): boolean => PATHS.includes(path)

/** Takes one permission for a message. A number is an errcode. */
export function answerSubscriptions(subscriptions: Subscriptions, path: string, body: Record<string, unknown>): object | number {
  const [to, template] = [String(body.touser ?? ''), String(body.template_id ?? '')]
  if (!/^[\w-]{20,40}$/.test(to)) return 40003
  if (!subscriptions.templates.includes(template)) return 40037
  const refused = path === PATHS[0] ? refuseOnce(body) : refuseFields(body.data)
  if (refused) return refused
  const key = keyOf(to, template, path === PATHS[0] ? String(body.scene) : '')
  const left = subscriptions.left.get(key) ?? 0
  if (left === 0) return 43101
  subscriptions.left.set(key, left - 1)
  subscriptions.sent.push({ path, to, body })
  return { errcode: 0, errmsg: 'ok', msgid: 3_000_000_000 + subscriptions.sent.length }
}

function refuseOnce({ title, scene, data }: Record<string, unknown>): number | null {
  const isWhole =
    typeof title === 'string' && [...title].length <= 15 && /^\d{1,5}$/.test(String(scene)) && Number(scene) <= 10_000
  return isWhole && (data as { content?: { value?: unknown } })?.content?.value ? null : 47003
}

function refuseFields(data: unknown): number | null {
  const fields = Object.entries((data ?? {}) as Record<string, { value?: unknown }>)
  const isWhole = ([name, { value }]: [string, { value?: unknown }]) =>
    typeof value === 'string' && value !== '' && (name.startsWith('thing') ? [...value].length <= 20 : true)
  return fields.length > 0 && fields.every(isWhole) ? null : 47003
}

/** `GET /mp/subscribemsg`: WeChat's question to its reader, answered with one of two links. */
export function showQuestion(url: URL, openid: string): string {
  const back = new URL(String(url.searchParams.get('redirect_url')))
  const link = (action: 'confirm' | 'cancel') => {
    for (const name of ['template_id', 'scene', 'reserved']) back.searchParams.set(name, url.searchParams.get(name) ?? '')
    back.searchParams.set('action', action)
    back.searchParams.set('openid', openid)
    return back.href.replaceAll('&', '&amp;')
  }
  return `<!doctype html><meta charset="utf-8"><title>模拟</title><h1>是否接收一条消息？</h1>
<p><a href="${link('confirm')}">允许</a> <a href="${link('cancel')}">取消</a></p>`
}
