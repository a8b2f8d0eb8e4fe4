'use client'

import { INSERT_TABLE_COMMAND, TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { createClientFeature, slashMenuBasicGroupWithItems } from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { TablePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalTablePlugin'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { $isInTable, tableActs } from './table-acts.client.ts'

/** Tables of facts: from the slash menu or the bar, whose menu 表格 says what can be done where the cursor stands. */
export const TablesFeature = createClientFeature({
  nodes: [TableNode, TableRowNode, TableCellNode],
  plugins: [{ Component: TablesPlugin, position: 'normal' }],
  slashMenu: {
    groups: [
      slashMenuBasicGroupWithItems([
        {
          Icon: TableIcon,
          key: 'table',
          keywords: ['table', '表格', 'biaoge'],
          label: labelOf({ zh: '表格', en: 'Table' }),
          onSelect: ({ editor }) => insertTable(editor),
        },
      ]),
    ],
  },
  toolbarFixed: {
    groups: [
      {
        type: 'dropdown',
        key: 'table',
        order: 20,
        ChildComponent: TableIcon,
        items: [
          {
            key: 'insertTable',
            label: labelOf({ zh: '插入表格', en: 'Insert table' }),
            isEnabled: ({ selection }) => !$isInTable(selection),
            onSelect: ({ editor }) => insertTable(editor),
          },
          ...tableActs.map(({ key, label, isPossible, act }) => ({
            key,
            label: labelOf(label),
            isEnabled: ({ selection }: { selection: Parameters<typeof isPossible>[0] }) => isPossible(selection),
            onSelect: ({ editor }: { editor: LexicalEditor }) => editor.update(act),
          })),
        ],
      },
    ],
  },
})

function labelOf(text: Bilingual) {
  return ({ i18n }: { i18n: { language: string } }) => say(text, i18n.language)
}

/** Three by three, with a head: enough to see how it works. */
function insertTable(editor: LexicalEditor): void {
  editor.dispatchCommand(INSERT_TABLE_COMMAND, { rows: '3', columns: '3', includeHeaders: { rows: true, columns: false } })
}

function TablesPlugin() {
  return <TablePlugin hasCellBackgroundColor={false} hasCellMerge hasHorizontalScroll />
}

function TableIcon() {
  return (
    <svg aria-hidden="true" fill="none" height="20" stroke="currentColor" viewBox="0 0 20 20" width="20">
      <rect height="12" width="14" x="3" y="4" />
      <path d="M3 8h14M8 4v12" />
    </svg>
  )
}
