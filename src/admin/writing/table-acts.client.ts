'use client'

import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findCellNode,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableSelection,
  $mergeCells,
  $setTableColumnIsHeader,
  $setTableRowIsHeader,
  $unmergeCell,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table'
import { $getSelection, $isRangeSelection, type BaseSelection } from '@payloadcms/richtext-lexical/lexical'
import type { Bilingual } from '#platform/bilingual.ts'

type TableAct = {
  key: string
  label: Bilingual
  isPossible: (selection: BaseSelection) => boolean
  /** Runs inside `editor.update`. */
  act: () => void
}

/** The cell in which the cursor stands, or a selection of cells begins. */
function $cellAt(selection: BaseSelection | null): TableCellNode | null {
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null
  return $findCellNode(selection.anchor.getNode())
}

export const $isInTable = (selection: BaseSelection): boolean => $cellAt(selection) !== null

const $tableAt = (cell: TableCellNode): TableNode | null => $findTableNode(cell)

/** The first row or column becomes names, or stops being it. */
function $toggleHead(of: 'row' | 'column'): void {
  const cell = $cellAt($getSelection())
  const table = cell && $tableAt(cell)
  const first = table?.getFirstChild<TableRowNode>()?.getFirstChild<TableCellNode>()
  if (!table || !first) return
  const state = of === 'row' ? TableCellHeaderStates.ROW : TableCellHeaderStates.COLUMN
  const isHead = !first.hasHeaderState(state)
  if (of === 'row') $setTableRowIsHeader(table, 0, isHead)
  else $setTableColumnIsHeader(table, 0, isHead)
}

function $merge(): void {
  const selection = $getSelection()
  if ($isTableSelection(selection)) $mergeCells(selection.getNodes().filter(isCell))
}

const isCell = (node: { getType: () => string }): node is TableCellNode => node.getType() === 'tablecell'

const hasManyCells = (selection: BaseSelection): boolean =>
  $isTableSelection(selection) && selection.getNodes().filter(isCell).length > 1

function isMerged(selection: BaseSelection): boolean {
  const cell = $cellAt(selection)
  return cell !== null && (cell.getColSpan() > 1 || cell.getRowSpan() > 1)
}

function $removeTable(): void {
  const cell = $cellAt($getSelection())
  const table = cell && $tableAt(cell)
  if (!table) return
  table.selectPrevious()
  table.remove()
}

/** What can be done in a table, in the order in which it is offered. */
export const tableActs: readonly TableAct[] = [
  act('rowAbove', { zh: '在上面加一行', en: 'Row above' }, () => $insertTableRowAtSelection(false)),
  act('rowBelow', { zh: '在下面加一行', en: 'Row below' }, () => $insertTableRowAtSelection(true)),
  act('columnBefore', { zh: '在左边加一列', en: 'Column to the left' }, () => $insertTableColumnAtSelection(false)),
  act('columnAfter', { zh: '在右边加一列', en: 'Column to the right' }, () => $insertTableColumnAtSelection(true)),
  act('headRow', { zh: '首行作表头（开／关）', en: 'First row as head (on/off)' }, () => $toggleHead('row')),
  act('headColumn', { zh: '首列作表头（开／关）', en: 'First column as head (on/off)' }, () => $toggleHead('column')),
  act('merge', { zh: '合并选中的格子', en: 'Merge selected cells' }, $merge, hasManyCells),
  act('unmerge', { zh: '拆开合并的格子', en: 'Split merged cell' }, $unmergeCell, isMerged),
  act('removeRow', { zh: '删除这一行', en: 'Delete row' }, $deleteTableRowAtSelection),
  act('removeColumn', { zh: '删除这一列', en: 'Delete column' }, $deleteTableColumnAtSelection),
  act('removeTable', { zh: '删除整个表格', en: 'Delete table' }, $removeTable),
]

function act(key: string, label: Bilingual, run: () => unknown, isPossible = $isInTable): TableAct {
  return { key, label, isPossible, act: () => void run() }
}
