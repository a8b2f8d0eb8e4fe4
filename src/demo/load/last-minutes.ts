import { MINUTE_MS, SECOND_MS } from '#platform/days.ts'
import { lastMinutes } from '../probabilities.ts'
import { makeChance } from '../random.ts'
import { idAt } from '../shoppers/facts.ts'
import { makeShoppers } from '../shoppers.ts'
import { readStage, SEED } from './facts.ts'
import type { Load } from './steps.ts'

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.54(0x18003633) NetType/WIFI Language/zh_CN'
const BOT = 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)'

/** Those who are about while the hub is loaded: they send what browsers send, with the token of a page; some are bots. */
export async function loadLastMinutes(load: Load): Promise<void> {
  const page = await readPageToken(load.baseUrl)
  const stage = await readStage(load)
  const chance = makeChance(`${SEED} last minutes`)
  const shown = stage.contents.filter(({ live, publishedAt }) => !live && publishedAt < load.now)
  const { visitors } = makeShoppers({ ...stage, contents: [] }, SEED)
  const onAir = stage.contents.find(({ live }) => live && live.from < load.now && live.to > load.now)
  const total = lastMinutes.visitors + lastMinutes.bots
  for (let index = 0; index < total; index++) {
    const isBot = index >= lastMinutes.visitors
    const sentAt = load.clock().getTime()
    const event = (type: string, subject: string, ago: number) => ({
      id: idAt(sentAt - ago, chance),
      type,
      subject,
      at: sentAt - ago,
      channel: 'site',
    })
    const seen = Array.from({ length: 4 }, () => chance.pick(shown).subject)
    const events = seen.map((subject, place) => event('exposure', subject, (9 - place) * MINUTE_MS * chance.next() + SECOND_MS))
    if (isBot || chance.hits(0.7)) events.push(event('open', seen[0]!, SECOND_MS))
    if (onAir && !isBot && chance.hits(0.4)) events.push(event('open', onAir.subject, 20 * SECOND_MS))
    const visitor = visitors[index % visitors.length]!
    await collect(load.baseUrl, { body: { v: 1, sentAt, visitor, page, events }, agent: isBot ? BOT : PHONE })
    load.report('刚刚 last minutes', index + 1, total)
  }
}

async function readPageToken(baseUrl: string): Promise<string> {
  const answer = await fetch(`${baseUrl}/`, { headers: { 'user-agent': PHONE } })
  const token = /\b20\d\d-\d\d-\d\d\.[\w-]{22}\b/.exec(await answer.text())?.[0]
  if (!token) throw new Error(`the home page (${answer.status}) carries no page token`)
  return token
}

async function collect(baseUrl: string, of: { body: object; agent: string }): Promise<void> {
  const headers = { 'content-type': 'application/json', 'user-agent': of.agent, 'accept-language': 'zh-CN,zh' }
  const answer = await fetch(`${baseUrl}/collect`, { method: 'POST', headers, body: JSON.stringify(of.body) })
  const words = await answer.text()
  if (answer.status !== 202) throw new Error(`/collect answered ${answer.status}: ${words.slice(0, 200)}`)
}
