import type { CollectionConfig } from 'payload'
import { bodyField } from './body-editor.ts'
import { publishTextTab } from './corrections-field.ts'
import { numberIssue } from './issue-number.ts'
import { editScreen, publication } from './publication.ts'
import {
  coverField,
  dekField,
  planNoteField,
  productsTab,
  publishedAtField,
  sharingTab,
  titleField,
} from './publication-fields.ts'
import { shortLinkField } from './short-link-field.ts'
import { slugFields } from './slug-field.ts'
import { teamworkField } from './teamwork/teamwork-field.ts'
import { wechatField } from './wechat-field.ts'
import { wecomField } from './wecom-field.ts'
import { writingField } from './writing/writing-field.ts'

const { hooks, ...shared } = publication({ slug: 'brand-stories', path: '/stories' })

export const brandStories: CollectionConfig = {
  ...shared,
  hooks: { ...hooks, beforeChange: [numberIssue, ...hooks.beforeChange] },
  labels: { singular: { zh: '品牌故事', en: 'Brand story' }, plural: { zh: '品牌故事', en: 'Brand stories' } },
  defaultSort: '-publishedAt',
  admin: {
    group: { zh: '内容', en: 'Content' },
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', 'column', 'issueNumber', '_status', 'publishedAt'],
    listSearchableFields: ['title', 'dek', 'slug'],
    description: { zh: '专栏的每一期。', en: 'The numbered issues of the columns.' },
    ...editScreen('brand-stories'),
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: { zh: '内容', en: 'Content' }, fields: [titleField, dekField, coverField, bodyField] },
        productsTab,
        publishTextTab,
        sharingTab,
      ],
    },
    writingField,
    {
      name: 'column',
      type: 'relationship',
      relationTo: 'columns',
      required: true,
      index: true,
      label: { zh: '专栏', en: 'Column' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'issueNumber',
      type: 'number',
      min: 1,
      max: 100_000,
      label: { zh: '期号', en: 'Issue' },
      admin: {
        position: 'sidebar',
        step: 1,
        description: { zh: '留空时自动接着上一期编号。', en: 'Left empty, it continues the column.' },
      },
      hooks: { beforeDuplicate: [() => null] },
    },
    ...slugFields('title'),
    publishedAtField,
    planNoteField,
    teamworkField,
    shortLinkField,
    wechatField,
    wecomField,
  ],
}
