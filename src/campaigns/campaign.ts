import type { CollectionConfig, PayloadRequest } from 'payload'
import { addressHooks } from '#content/publication.ts'
import { slugFields } from '#content/slug-field.ts'
import { hasRole, isStaffUser, nobody, notBinned } from '#people/access.ts'
import { say } from '#platform/bilingual.ts'
import { trialFields } from './trial-fields.ts'

const dayAndTime = { pickerAppearance: 'dayAndTime', timeFormat: 'HH:mm', displayFormat: 'yyyy-MM-dd HH:mm' } as const

export const campaigns: CollectionConfig = {
  slug: 'campaigns',
  custom: { path: '/campaigns' },
  labels: { singular: { zh: '活动', en: 'Campaign' }, plural: { zh: '活动', en: 'Campaigns' } },
  trash: true,
  access: {
    create: hasRole('editor', 'brand-manager'),
    read: ({ req }) =>
      isStaffUser(req.user) || {
        and: [
          { startsAt: { less_than_equal: new Date().toISOString() } },
          { or: [{ kind: { not_equals: 'trial' } }, { 'trial.open': { equals: true } }] },
          notBinned,
        ],
      },
    update: hasRole('editor', 'brand-manager'),
    delete: hasRole('editor', 'brand-manager'),
    unlock: nobody,
    readVersions: nobody,
  },
  hooks: addressHooks('/campaigns'),
  admin: {
    group: { zh: '活动与社群', en: 'Campaigns and groups' },
    hideAPIURL: true,
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'startsAt', 'endsAt'],
    listSearchableFields: ['name', 'slug'],
    description: {
      zh: '有起止时间的活动。订单和事件可以归到活动名下。',
      en: 'Things with a beginning and an end, which orders and events may belong to.',
    },
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 80, label: { zh: '名称', en: 'Name' } },
    {
      type: 'row',
      fields: [
        { name: 'startsAt', type: 'date', required: true, label: { zh: '开始', en: 'Starts at' }, admin: { date: dayAndTime } },
        {
          name: 'endsAt',
          type: 'date',
          required: true,
          label: { zh: '结束', en: 'Ends at' },
          admin: { date: dayAndTime },
          validate: (value: unknown, { data, req }: { data: { startsAt?: unknown }; req: PayloadRequest }) =>
            (Boolean(value) && new Date(String(value)).getTime() > new Date(String(data?.startsAt)).getTime()) ||
            say({ zh: '结束时间必须晚于开始时间。', en: 'The end must be later than the start.' }, req.i18n?.language),
        },
      ],
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'promotion',
      options: [
        { value: 'promotion', label: { zh: '促销', en: 'Promotion' } },
        { value: 'launch', label: { zh: '新品首发', en: 'Launch' } },
        { value: 'trial', label: { zh: '测评征集', en: 'Collecting campaign' } },
        { value: 'festival', label: { zh: '节日', en: 'Festival' } },
      ],
      label: { zh: '类型', en: 'Kind' },
      admin: { position: 'sidebar' },
    },
    trialFields,
    ...slugFields('name'),
  ],
}
