import type { CollectionConfig } from 'payload'
import { shortLinkField } from '#content/short-link-field.ts'
import { hasRole, hasRoleField, isStaffField, isStaffUser, nobody, nobodyField } from '#people/access.ts'
import { readOnly, staffOnly } from './fixed-field.ts'
import { announceReview, recordDecision } from './moderation.ts'
import { rejectionReasons, reviewStates } from './review-states.ts'

/**
 * What buyers say. Written only by `submitReview`; a colleague decides whether it is shown and never touches rating or
 * text. No drafts and no versions: the state is the only thing that moves, and who moved it when is kept with it.
 */
export const reviews: CollectionConfig = {
  slug: 'reviews',
  labels: { singular: { zh: '用户评价', en: 'Review' }, plural: { zh: '用户评价', en: 'Reviews' } },
  admin: {
    useAsTitle: 'text',
    defaultColumns: ['excerpt', 'rating', 'product', 'state', 'submittedAt'],
    listSearchableFields: ['text', 'nickname'],
    group: { zh: '内容', en: 'Content' },
    // There is nothing to save: a review is decided, by the buttons above it.
    components: { edit: { SaveButton: '/src/admin/ReviewDecision.client.tsx#NoSaveButton' } },
    hideAPIURL: true,
  },
  access: {
    create: nobody,
    read: ({ req }) => isStaffUser(req.user) || { state: { equals: 'published' } },
    update: hasRole('moderator'),
    delete: nobody,
    readVersions: nobody,
  },
  disableDuplicate: true,
  defaultSort: '-submittedAt',
  hooks: { beforeChange: [recordDecision], afterChange: [announceReview] },
  fields: [
    // The title of the edit screen and of every picker: the beginning of the text.
    readOnly({
      name: 'excerpt',
      type: 'text',
      virtual: true,
      label: { zh: '评价', en: 'Review' },
      admin: { hidden: true },
      hooks: { afterRead: [({ siblingData }) => excerptOf(siblingData.text)] },
    }),
    {
      name: 'decision',
      type: 'ui',
      label: { zh: '审核', en: 'Decision' },
      admin: { components: { Field: '/src/admin/ReviewDecision.client.tsx#ReviewDecision' } },
    },
    readOnly({ name: 'text', type: 'textarea', required: true, maxLength: 2000, label: { zh: '评价内容', en: 'Text' } }),
    readOnly({
      name: 'photos',
      type: 'relationship',
      relationTo: 'review-photos',
      hasMany: true,
      maxRows: 9,
      label: { zh: '晒图', en: 'Photos' },
      admin: { components: { Field: '/src/admin/ReviewPhotos.client.tsx#ReviewPhotos' } },
    }),
    {
      type: 'row',
      fields: [
        readOnly({
          name: 'rating',
          type: 'number',
          required: true,
          min: 1,
          max: 5,
          index: true,
          label: { zh: '评分', en: 'Rating' },
        }),
        readOnly({ name: 'logisticsRating', type: 'number', min: 1, max: 5, label: { zh: '物流评分', en: 'Delivery rating' } }),
        readOnly({ name: 'serviceRating', type: 'number', min: 1, max: 5, label: { zh: '服务评分', en: 'Service rating' } }),
      ],
    },
    readOnly({
      name: 'product',
      type: 'relationship',
      relationTo: 'products',
      required: true,
      index: true,
      label: { zh: '商品', en: 'Product' },
    }),
    readOnly({ name: 'sku', type: 'text', maxLength: 64, label: { zh: '规格（SKU）', en: 'SKU' } }),
    readOnly({ name: 'nickname', type: 'text', required: true, maxLength: 20, label: { zh: '昵称', en: 'Nickname' } }),
    readOnly({
      name: 'anonymous',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '匿名展示', en: 'Shown without name' },
    }),
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'pending',
      index: true,
      label: { zh: '状态', en: 'State' },
      options: reviewStates.map((state) => ({ ...state })),
      access: { create: nobodyField, update: hasRoleField('moderator') },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'rejectionReason',
      type: 'select',
      label: { zh: '未通过原因', en: 'Reason for rejection' },
      options: rejectionReasons.map((reason) => ({ ...reason })),
      access: { create: nobodyField, read: isStaffField, update: hasRoleField('moderator') },
      admin: { position: 'sidebar', readOnly: true, condition: (data) => data.state === 'rejected' },
    },
    shortLinkField,
    staffOnly({ name: 'decidedBy', type: 'relationship', relationTo: 'users', label: { zh: '审核人', en: 'Decided by' } }),
    staffOnly({ name: 'decidedAt', type: 'date', label: { zh: '审核时间', en: 'Decided at' } }),
    readOnly({ name: 'submittedAt', type: 'date', required: true, index: true, label: { zh: '提交时间', en: 'Submitted at' } }),
    readOnly({ name: 'publishedAt', type: 'date', index: true, label: { zh: '展示时间', en: 'Published at' } }),
    readOnly({
      name: 'verified',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '已购认证', en: 'Verified purchase' },
    }),
    staffOnly({ name: 'consentedAt', type: 'date', label: { zh: '授权展示时间', en: 'Consent given at' } }),
    {
      name: 'visitorHash',
      type: 'text',
      index: true,
      hidden: true,
      access: { create: nobodyField, read: nobodyField, update: nobodyField },
    },
  ],
}

const EXCERPT_CHARACTERS = 24

function excerptOf(text: unknown): string {
  if (typeof text !== 'string') return ''
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length > EXCERPT_CHARACTERS ? `${characters.slice(0, EXCERPT_CHARACTERS).join('')}…` : characters.join('')
}
