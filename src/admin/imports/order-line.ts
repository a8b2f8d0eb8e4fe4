import { readYuan } from '#platform/yuan.ts'
import { kindWords, modeWords, type OrderColumn, orderColumns, statusWords } from './order-columns.ts'
import { readTime } from './wall-time.ts'

type Cells = Record<string, unknown>

/**
 * A line of an order table as the order object of the contract, for `parseOrder` to judge. Headings are the contract's
 * names (`buyer.memberId`) or Chinese ones; times without a zone are times of `timeZone`; amounts are fen or yuan by their
 * heading. What cannot be read stays as it was written, so that it is refused by name. Unknown columns are left out. A line
 * without a version has none.
 */
export function fromOrderLine(cells: Cells, timeZone: string): Cells {
  const order: Cells = {}
  for (const [heading, cell] of Object.entries(cells)) {
    const column = columnOf(heading)
    if (!column || cell === null || cell === undefined || cell === '') continue
    put(order, column.field, read(cell, column.reading, timeZone))
  }
  return order
}

function columnOf(heading: string): OrderColumn | undefined {
  const name = heading.trim().replaceAll('(', '（').replaceAll(')', '）')
  const byField = orderColumns.find(({ field, reading }) => field === name && reading !== 'yuan' && reading !== 'version')
  return byField ?? orderColumns.find(({ zh }) => zh === name)
}

function put(order: Cells, field: string, value: unknown): void {
  const [first = '', second] = field.split('.')
  if (second === undefined) order[first] = value
  else order[first] = { ...(order[first] as Cells | undefined), [second]: value }
}

function read(cell: unknown, reading: OrderColumn['reading'], timeZone: string): unknown {
  const text = cell instanceof Date ? '' : String(cell).trim()
  if (reading === 'time') return readTime(cell, timeZone)
  if (reading === 'version') return Date.parse(String(readTime(cell, timeZone)))
  if (reading === 'whole' || reading === 'fen') return /^-?\d{1,15}$/.test(text) ? Number(text) : cell
  if (reading === 'yuan') return readYuan(text) ?? cell
  if (reading === 'status') return statusWords[text] ?? text
  if (reading === 'kind') return kindWords[text] ?? text
  if (reading === 'mode') return modeWords[text] ?? text
  if (reading === 'items') return readItems(text)
  return readText(cell, text)
}

/** Excel turns long numbers into others (`4.20E+18`). A number that is no longer exact is left to be refused. */
const readText = (cell: unknown, text: string): unknown =>
  (typeof cell === 'number' && !Number.isSafeInteger(cell)) || /^\d(\.\d+)?E\+\d+$/i.test(text) ? Number.NaN : text

/** `SKU*quantity*fen`, several parted by `;`. */
function readItems(text: string): unknown {
  const items = text
    .split(/[;；]/)
    .filter((item) => item.trim() !== '')
    .map((item) => {
      const [sku = '', quantity = '1', fen = '0'] = item.split(/[*×]/).map((part) => part.trim())
      return { sku, quantity: Number(quantity), amountFen: Number(fen) }
    })
  return items
}
