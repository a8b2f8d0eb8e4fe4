import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'

/** Tables of facts in a text. Payload's own feature is marked experimental and speaks English only; nodes and what they mean are Lexical's. */
export const bodyTables = createServerFeature({
  key: 'bodyTables',
  feature: {
    ClientFeature: '/src/admin/writing/Tables.client.tsx#TablesFeature',
    nodes: [createNode({ node: TableNode }), createNode({ node: TableRowNode }), createNode({ node: TableCellNode })],
  },
})
