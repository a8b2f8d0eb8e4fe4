import type { UIField } from 'payload'

/** 带渠道的短链: the panel beside a document that makes its short links. Nothing of it is stored with the document. */
export const shortLinkField: UIField = {
  name: 'shortLinks',
  type: 'ui',
  label: { zh: '带渠道的短链', en: 'Short links by channel' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/admin/ShortLinks.client.tsx#ShortLinks' },
  },
}
