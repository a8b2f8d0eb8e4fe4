import type { CollectionConfig } from 'payload'
import { hasRole, isStaff, nobody } from '#people/access.ts'

export const programmes: CollectionConfig = {
  slug: 'programmes',
  labels: { singular: { zh: '裂变活动', en: 'Programme' }, plural: { zh: '裂变活动', en: 'Programmes' } },
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
    description: { zh: '老带新、拼团和分销。订单和事件可以归到名下。', en: 'Invitations, group buying, affiliates.' },
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 80, label: { zh: '名称', en: 'Name' } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'invite',
      options: [
        { value: 'invite', label: { zh: '老带新', en: 'Invite' } },
        { value: 'group-buy', label: { zh: '拼团', en: 'Group buy' } },
        { value: 'affiliate', label: { zh: '分销', en: 'Affiliate' } },
      ],
      label: { zh: '类型', en: 'Kind' },
    },
  ],
}
