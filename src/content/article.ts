import type { CollectionConfig } from 'payload'
import { articleKinds } from './article-kinds.ts'
import { bodyField } from './body-editor.ts'
import { publishTextTab } from './corrections-field.ts'
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

export const articles: CollectionConfig = {
  ...publication({ slug: 'articles', path: '/articles' }),
  labels: { singular: { zh: '图文', en: 'Article' }, plural: { zh: '图文', en: 'Articles' } },
  defaultSort: '-publishedAt',
  admin: {
    group: { zh: '内容', en: 'Content' },
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', 'kind', '_status', 'publishedAt', 'updatedAt'],
    listSearchableFields: ['title', 'dek', 'slug'],
    description: { zh: '深度评测、福利推送、指南和资讯。', en: 'In-depth reviews, benefits, guides and news.' },
    ...editScreen('articles'),
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
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'in-depth-review',
      options: [...articleKinds],
      label: { zh: '类型', en: 'Kind' },
      admin: { position: 'sidebar' },
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
