import type { UIField } from 'payload'

/** 公众号: the way from a text to its layout for the official account. Nothing of it is stored with the document. */
export const wechatField: UIField = {
  name: 'wechatLayout',
  type: 'ui',
  label: { zh: '公众号', en: 'Official account' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/admin/wechat/LayoutLink.client.tsx#LayoutLink' },
  },
}
