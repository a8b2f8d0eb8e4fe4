import type { CollectionConfig } from 'payload'
import { hasRole, nobody, readUnlessBinned } from '#people/access.ts'
import { addressHooks } from './publication.ts'
import { coverField, dekField } from './publication-fields.ts'
import { slugFields } from './slug-field.ts'

export const topics: CollectionConfig = {
  slug: 'topics',
  custom: { path: '/topics' },
  labels: { singular: { zh: '话题', en: 'Topic' }, plural: { zh: '话题', en: 'Topics' } },
  trash: true,
  access: {
    create: hasRole('editor'),
    read: readUnlessBinned,
    update: hasRole('editor'),
    delete: hasRole('editor'),
    unlock: nobody,
    readVersions: nobody,
  },
  hooks: addressHooks('/topics'),
  admin: {
    group: { zh: '商品与话题', en: 'Products and topics' },
    useAsTitle: 'name',
    hideAPIURL: true,
    defaultColumns: ['name', 'slug', 'updatedAt'],
    listSearchableFields: ['name', 'slug'],
    description: { zh: '把不同类型的内容串在一起，例如“敏感肌”“换季”。', en: 'They tie content of all types together.' },
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 40, label: { zh: '名称', en: 'Name' } },
    dekField,
    coverField,
    ...slugFields('name'),
  ],
}
