import type { UIField } from 'payload'

/** 企微推送: the way from a content to pushing it. Nothing of it is stored with the document. */
export const wecomField: UIField = {
  name: 'wecomPush',
  type: 'ui',
  label: { zh: '企微推送', en: 'WeCom push' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/admin/wecom/PushThis.client.tsx#PushThis' },
  },
}
