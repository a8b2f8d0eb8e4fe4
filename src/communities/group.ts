import type { CollectionConfig } from 'payload'
import { hasRole, isStaff, nobody } from '#people/access.ts'

export const groups: CollectionConfig = {
  slug: 'groups',
  labels: { singular: { zh: '社群', en: 'Group' }, plural: { zh: '社群', en: 'Groups' } },
  trash: true,
  access: {
    create: hasRole('editor', 'brand-manager'),
    read: isStaff,
    update: hasRole('editor', 'brand-manager'),
    delete: hasRole('editor', 'brand-manager'),
    unlock: nobody,
    readVersions: nobody,
  },
  admin: {
    group: { zh: '活动与社群', en: 'Campaigns and groups' },
    hideAPIURL: true,
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'updatedAt'],
    listSearchableFields: ['name'],
    description: { zh: '微信群和企业微信群。', en: 'WeChat and WeCom groups.' },
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 80, label: { zh: '群名', en: 'Name' } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'wecom',
      options: [
        { value: 'wecom', label: { zh: '企业微信群', en: 'WeCom group' } },
        { value: 'wechat', label: { zh: '微信群', en: 'WeChat group' } },
      ],
      label: { zh: '类型', en: 'Kind' },
    },
  ],
}
