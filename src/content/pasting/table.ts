import { textMarks } from '../body-node.ts'
import type { Piece } from './line.ts'
import { elementsIn, type PastedElement, textIn } from './pasted-node.ts'

const LONGEST_CELL = 200

/**
 * A table of facts as rows that read well on a phone, each one line of a list: 产地：杭州, or with more columns the first cell and the
 * rest under the names of the first row. Null for a table that only arranges the page: its cells are read like everything else.
 */
export function readTable(table: PastedElement): Piece[][] | null {
  const isArranging = elementsIn(table).some(({ tag }) => tag === 'table' || tag === 'img' || tag === 'ul' || tag === 'ol')
  const rows = elementsIn(table)
    .filter(({ tag }) => tag === 'tr')
    .map((row) => elementsIn(row).filter(({ tag }) => tag === 'td' || tag === 'th'))
  const columns = Math.max(0, ...rows.map((cells) => cells.length))
  if (isArranging || columns < 2 || rows.length < 2) return null
  const words = rows.map((cells) => cells.map(textOfCell))
  if (words.some((cells) => cells.some((cell) => cell.length > LONGEST_CELL))) return null
  const hasHead = columns > 2 || (rows[0] ?? []).every(({ tag }) => tag === 'th')
  const head = hasHead ? (words[0] ?? []) : []
  return words
    .slice(hasHead ? 1 : 0)
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => lineOf(cells, columns > 2 ? head : []))
}

function lineOf([first = '', ...rest]: string[], head: string[]): Piece[] {
  const said = rest.map((cell, n) => (cell && head[n + 1] ? `${head[n + 1]} ${cell}` : cell)).filter((cell) => cell !== '')
  if (first === '') return [piece(said.join('；'))]
  return said.length === 0 ? [piece(first)] : [piece(first, textMarks.bold), piece(`：${said.join('；')}`)]
}

const piece = (text: string, marks = 0): Piece => ({ text, marks, href: null, size: null })

const textOfCell = (cell: PastedElement): string =>
  textIn(cell)
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
