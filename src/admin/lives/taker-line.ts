import type { Taker } from '#content/interactions/interactions.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { parseInstant } from '#platform/instant.ts'
import { findFlaw } from '#platform/outside-text.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { readYuan } from '#platform/yuan.ts'
import { readTime } from '../imports/wall-time.ts'

const headings = {
  person: ['参与人', '用户', '用户昵称', '昵称', '微信昵称', 'openid', 'person'],
  tookAt: ['参与时间', '时间', 'at'],
  hasBought: ['是否购买', '是否下单', 'bought'],
  orderId: ['订单号', '订单编号', 'orderid', 'order'],
  amount: ['金额', '金额（元）', '支付金额', '实付金额', 'amount'],
} as const

type Cells = Record<string, unknown>

const cellOf = (cells: Cells, field: keyof typeof headings): unknown => {
  const names: readonly string[] = headings[field]
  const key = Object.keys(cells).find((name) =>
    names.includes(name.trim().toLowerCase().replaceAll('(', '（').replaceAll(')', '）')),
  )
  const cell = key === undefined ? null : cells[key]
  return cell === '' ? null : cell
}

/** A line of the platform's table of who took part. Who has an order or paid something has bought. */
export function readTaker(cells: Cells, timeZone: string): Result<Taker, 'line'> & { why?: Bilingual } {
  const person = String(cellOf(cells, 'person') ?? '').trim()
  if (person === '' || person.length > 100 || findFlaw(person)) return refuse('缺少参与人', 'there is no person')
  const [time, money, said, order] = (['tookAt', 'amount', 'hasBought', 'orderId'] as const).map((field) => cellOf(cells, field))
  const tookAt = time === null ? null : parseInstant(readTime(time, timeZone))
  if (tookAt === undefined) return refuse('参与时间读不懂', 'the time cannot be read')
  const amountFen = money === null ? null : readYuan(String(money))
  if (amountFen === undefined || (amountFen !== null && amountFen < 0)) return refuse('金额读不懂', 'the amount cannot be read')
  if (typeof order === 'number' && !Number.isSafeInteger(order))
    return refuse('订单号被表格改成了科学计数法', 'the sheet has turned the order number into another')
  const orderId = order === null ? null : String(order).trim().slice(0, 64)
  const hasSaid = said === null ? null : readYes(String(said))
  if (hasSaid === undefined) return refuse('是否购买要写“是”或“否”', '"bought" is yes or no')
  const hasBought = hasSaid ?? (orderId !== null || (amountFen ?? 0) > 0)
  return ok({ person, tookAt: tookAt === null ? null : new Date(tookAt), hasBought, orderId, amountFen })
}

const readYes = (text: string): boolean | undefined => {
  const said = text.trim().toLowerCase()
  if (['是', '1', 'true', 'yes', '已购买', '已下单'].includes(said)) return true
  return ['否', '0', 'false', 'no', '未购买', '未下单'].includes(said) ? false : undefined
}

const refuse = (zh: string, en: string): Result<Taker, 'line'> & { why: Bilingual } => ({ ...fail('line', en), why: { zh, en } })
