import type { CollectionConfig } from 'payload'
import { addressHooks } from '#content/publication.ts'
import { slugFields } from '#content/slug-field.ts'
import { hasRole, isStaff, nobody, readPublishedForGood } from '#people/access.ts'
import { helpGroups } from './help-groups.ts'
import { helpVotesField } from './help-votes-field.ts'

/** What customers ask, with the answer, at `/help/<slug>`. */
export const helpEntries: CollectionConfig = {
  slug: 'help-entries',
  custom: { path: '/help' },
  labels: { singular: { zh: '帮助条目', en: 'Help entry' }, plural: { zh: '帮助中心', en: 'Help' } },
  trash: true,
  versions: { drafts: true, maxPerDoc: 30 },
  defaultSort: 'order',
  access: {
    create: hasRole('editor'),
    read: readPublishedForGood,
    update: hasRole('editor'),
    delete: hasRole('editor'),
    unlock: nobody,
    readVersions: isStaff,
  },
  hooks: addressHooks('/help'),
  admin: {
    group: { zh: '服务', en: 'Care' },
    hideAPIURL: true,
    useAsTitle: 'question',
    defaultColumns: ['question', 'group', 'order', '_status', 'updatedAt'],
    listSearchableFields: ['question', 'answer', 'slug'],
    description: {
      zh: '顾客常问的问题和答案，发布后出现在网站的“帮助”页。',
      en: 'What customers ask, and the answers; published, they stand on the help page of the site.',
    },
  },
  fields: [
    {
      name: 'question',
      type: 'text',
      required: true,
      maxLength: 120,
      label: { zh: '问题', en: 'Question' },
      admin: { description: { zh: '用顾客的话问，例如“多久能发货？”。', en: 'In the words of customers.' } },
    },
    {
      name: 'answer',
      type: 'textarea',
      required: true,
      maxLength: 2000,
      label: { zh: '答案', en: 'Answer' },
      admin: {
        rows: 8,
        description: {
          zh: '第一句直接回答；空一行另起一段。最多 2000 字。',
          en: 'Answer in the first sentence; an empty line begins a new paragraph. Up to 2000 characters.',
        },
      },
    },
    {
      name: 'products',
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      maxRows: 6,
      label: { zh: '相关商品', en: 'Products' },
      admin: {
        description: { zh: '答案下面的商品卡片，按此顺序显示。', en: 'The product cards below the answer, in this order.' },
      },
    },
    {
      name: 'group',
      type: 'select',
      required: true,
      defaultValue: 'other',
      index: true,
      options: [...helpGroups],
      label: { zh: '分类', en: 'Group' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'order',
      type: 'number',
      defaultValue: 100,
      min: 0,
      max: 10_000,
      index: true,
      label: { zh: '排序', en: 'Order' },
      admin: { position: 'sidebar', step: 1, description: { zh: '数字小的在前。', en: 'Smaller numbers come first.' } },
    },
    helpVotesField,
    ...slugFields('question'),
  ],
}
