import type { CollectionConfig } from 'payload'
import { isStaff, nobody } from './access.ts'

/** Buyers and readers known by a member key. They never sign in here; staff only read the list. */
export const members: CollectionConfig = {
  slug: 'members',
  labels: { singular: { zh: '会员', en: 'Member' }, plural: { zh: '会员', en: 'Members' } },
  admin: {
    useAsTitle: 'nickname',
    defaultColumns: ['nickname', 'source', 'memberId', 'createdAt'],
    group: { zh: '用户', en: 'Audience' },
    description: {
      zh: '由商城订单与微信登录带来的会员，仅供查看。',
      en: 'Members brought by mall orders and WeChat sign-ins; read only.',
    },
  },
  access: {
    create: nobody,
    read: isStaff,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    admin: ({ req }) => !!isStaff({ req }),
  },
  disableDuplicate: true,
  fields: [
    { name: 'nickname', type: 'text', maxLength: 40, label: { zh: '昵称', en: 'Nickname' } },
    {
      name: 'source',
      type: 'text',
      index: true,
      label: { zh: '来源', en: 'Source' },
      admin: { description: { zh: '会员号所属的商城或小程序', en: 'The mall or mini-program the member id belongs to' } },
    },
    { name: 'memberId', type: 'text', index: true, label: { zh: '会员号', en: 'Member id' } },
    { name: 'unionid', type: 'text', index: true, label: { zh: 'UnionID', en: 'UnionID' } },
    { name: 'openid', type: 'text', index: true, label: { zh: 'OpenID', en: 'OpenID' } },
    { name: 'phoneHash', type: 'text', index: true, label: { zh: '手机号摘要', en: 'Phone hash' } },
  ],
}
