import type { UIField } from 'payload'

/** 协作: whose turn the document is, and what colleagues say about it. Nothing of it is stored with the document. */
export const teamworkField: UIField = {
  name: 'teamwork',
  type: 'ui',
  label: { zh: '协作', en: 'Teamwork' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/admin/teamwork/TeamworkPanel.client.tsx#TeamworkPanel' },
  },
}
