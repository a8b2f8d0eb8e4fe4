import { type ChannelDay, channelFigures, parseChannelDay } from '#measurement/channel-days/channel-day.ts'
import { type NamedContents, subjectNamed } from '#measurement/channel-days/named-contents.ts'
import { channels } from '#measurement/channels.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { readDayCell, readValueCell } from '#platform/table-cells.ts'
import { readYuan } from '#platform/yuan.ts'
import { type DayField, dayColumns, dayFieldOf } from './channel-day-columns.ts'

export type ReadDay = { ok: true; day: ChannelDay } | { ok: false; reason: Bilingual }
type Known = { named: NamedContents; source: string; today: string }

/**
 * A line of a table of channel figures, or why it cannot be one. `source` is that of lines that name none; amounts are yuan; an empty
 * cell is unknown, never 0.
 */
export function readDayLine(cells: Record<string, unknown>, { named, source, today }: Known): ReadDay {
  const said = readCells(cells)
  const name = String(said.subject ?? '').trim()
  const subject = subjectNamed(name, named)
  if (name === '') return refuse('没有写是哪个内容', 'no content is named')
  if (subject === null)
    return refuse(`有几个内容都叫“${name}”，请写页面地址`, `several contents are called “${name}”: give the address`)
  if (subject === undefined) return refuse(`没有找到内容“${name}”`, `there is no content “${name}”`)
  const day = readDayCell(said.day ?? '')
  if (day > today && /^\d{4}-\d{2}-\d{2}$/.test(day)) return refuse('日期不能晚于今天', 'the day lies in the future')
  const figures: Record<string, unknown> = {}
  for (const figure of channelFigures) {
    const cell = said[figure]
    if (cell === undefined || /^[-–—]*$/.test(String(cell).trim())) continue
    const read = figure === 'amountFen' ? readYuan(String(cell)) : readValueCell(cell)
    if (typeof read !== 'number' || !Number.isSafeInteger(read) || read < 0) return refuseFigure(figure, cell)
    figures[figure] = read
  }
  if (Object.keys(figures).length === 0) return refuse('没有任何数据', 'there is no figure')
  const parsed = parseChannelDay({ subject, day, source: sourceNamed(String(said.source ?? source)), ...figures }, today)
  if (parsed.ok) return { ok: true, day: parsed.value }
  return refuse(/\bday must/.test(parsed.message) ? '日期读不出来，例如 2026-11-20' : '这一行读不出来', parsed.message)
}

/** A channel may be named by its label; any other name is one of one's own. */
const sourceNamed = (said: string): string =>
  channels.find(({ name, label }) => name === said.trim() || label.zh === said.trim())?.name ?? said.trim()

function readCells(cells: Record<string, unknown>): Partial<Record<DayField, unknown>> {
  const said: Partial<Record<DayField, unknown>> = {}
  for (const [heading, cell] of Object.entries(cells)) {
    const field = dayFieldOf(heading)
    if (field && said[field] === undefined && cell !== null && cell !== '') said[field] = cell
  }
  return said
}

function refuseFigure(field: DayField, cell: unknown): ReadDay {
  const { zh } = dayColumns.find((column) => column.field === field)!
  return refuse(`${zh}“${String(cell).slice(0, 40)}”不是不小于 0 的数`, `${field} must be a number from 0`)
}

const refuse = (zh: string, en: string): ReadDay => ({ ok: false, reason: { zh, en } })
