import type { CollectionConfig } from 'payload'
import { announceChange, announceDeletion } from '#content/announce-change.ts'
import { hasRole, nobody, readUnlessBinned } from '#people/access.ts'

export const helpEntries: CollectionConfig = {
  slug: 'help-entries',
  labels: { singular: { zh: '帮助条目', en: 'Help entry' }, plural: { zh: '帮助中心', en: 'Help' } },
  trash: true,
  defaultSort: 'order',
  access: {
    create: hasRole('editor'),
    read: readUnlessBinned,
    update: hasRole('editor'),
    delete: hasRole('editor'),
    unlock: nobody,
    readVersions: nobody,
  },
  hooks: { afterChange: [announceChange], afterDelete: [announceDeletion] },
  admin: {
    group: { zh: '服务', en: 'Care' },
    hideAPIURL: true,
    useAsTitle: 'question',
    defaultColumns: ['question', 'order', 'updatedAt'],
    listSearchableFields: ['question', 'answer'],
    description: { zh: '顾客常问的问题和答案。', en: 'What customers ask, and the answers.' },
  },
  fields: [
    { name: 'question', type: 'text', required: true, maxLength: 120, label: { zh: '问题', en: 'Question' } },
    { name: 'answer', type: 'textarea', required: true, maxLength: 2000, label: { zh: '答案', en: 'Answer' } },
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
  ],
}
