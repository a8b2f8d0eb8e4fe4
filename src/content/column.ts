import type { CollectionConfig } from 'payload'
import { hasRole, nobody, readUnlessBinned } from '#people/access.ts'
import { addressHooks } from './publication.ts'
import { coverField, dekField, titleField } from './publication-fields.ts'
import { slugFields } from './slug-field.ts'

const rhythms = [
  { value: 'weekly', label: { zh: '周更', en: 'Weekly' } },
  { value: 'monthly', label: { zh: '月更', en: 'Monthly' } },
] as const

export const columns: CollectionConfig = {
  slug: 'columns',
  custom: { path: '/stories/columns' },
  labels: { singular: { zh: '专栏', en: 'Column' }, plural: { zh: '专栏', en: 'Columns' } },
  trash: true,
  access: {
    create: hasRole('editor'),
    read: readUnlessBinned,
    update: hasRole('editor'),
    delete: hasRole('editor'),
    unlock: nobody,
    readVersions: nobody,
  },
  hooks: addressHooks('/stories/columns'),
  admin: {
    group: { zh: '内容', en: 'Content' },
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', 'rhythm', 'slug', 'updatedAt'],
    listSearchableFields: ['title', 'dek', 'slug'],
    description: {
      zh: '品牌故事的栏目，按周或按月更新，每期有编号。',
      en: 'The series that brand stories appear in, weekly or monthly.',
    },
  },
  fields: [
    titleField,
    dekField,
    coverField,
    {
      name: 'rhythm',
      type: 'select',
      required: true,
      defaultValue: 'weekly',
      options: [...rhythms],
      label: { zh: '更新节奏', en: 'Rhythm' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'seal',
      type: 'text',
      maxLength: 2,
      label: { zh: '印章字', en: 'Seal' },
      admin: {
        position: 'sidebar',
        description: { zh: '专栏标识上的一两个字，例如“茶”。', en: 'One or two characters for its mark.' },
      },
    },
    ...slugFields('title'),
  ],
}
