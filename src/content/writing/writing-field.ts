import type { UIField } from 'payload'

/** 写作助手: the panel beside a text. Nothing of it is stored with the document. */
export const writingField: UIField = {
  name: 'writing',
  type: 'ui',
  label: { zh: '写作助手', en: 'Writing' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/admin/writing/WritingPanel.client.tsx#WritingPanel' },
  },
}
