import type { CollectionConfig, Field } from 'payload'
import { shortLinkField } from '#content/short-link-field.ts'
import { isStaffUser, nobody, nobodyField } from '#people/access.ts'
import { readOnly, staffOnly } from './fixed-field.ts'
import { reasonCodes } from './reason-codes.ts'
import { incentives, proofGrades, reviewOrigins, reviewStates } from './review-states.ts'

/**
 * What buyers say, as it stands now: a projection of revisions and decisions, which are kept for ever. Nobody writes here, not even
 * the staff: `storeReviews`, `editReview` and `actOnReview` do, and each leaves its line in the log.
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
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  disableDuplicate: true,
  defaultSort: '-submittedAt',
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
    readOnly({
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'submitted',
      index: true,
      label: { zh: '状态', en: 'State' },
      options: reviewStates.map((state) => ({ ...state })),
      admin: { position: 'sidebar' },
    }),
    staffOnly({
      name: 'reasonCode',
      type: 'select',
      label: { zh: '原因', en: 'Reason' },
      options: reasonCodes.map(({ value, label }) => ({ value, label: { ...label } })),
      admin: { condition: (data) => Boolean(data.reasonCode) },
    }),
    shortLinkField,
    {
      name: 'posters',
      type: 'ui',
      label: { zh: '用到它的海报', en: 'Posters that quote it' },
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/src/admin/posters/ReviewPosters.tsx#ReviewPosters' },
      },
    },
    staffOnly({ name: 'decidedBy', type: 'relationship', relationTo: 'users', label: { zh: '审核人', en: 'Decided by' } }),
    staffOnly({ name: 'decidedAt', type: 'date', label: { zh: '审核时间', en: 'Decided at' } }),
    readOnly({ name: 'submittedAt', type: 'date', required: true, index: true, label: { zh: '提交时间', en: 'Submitted at' } }),
    readOnly({ name: 'publishedAt', type: 'date', index: true, label: { zh: '展示时间', en: 'Published at' } }),
    readOnly({
      name: 'verified',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '已购认证', en: 'Verified purchase' },
      admin: { hidden: true },
    }),
    readOnly({
      name: 'grade',
      type: 'select',
      required: true,
      defaultValue: 'none',
      label: { zh: '购买证明', en: 'Proof of purchase' },
      options: proofGrades.map((grade) => ({ ...grade })),
      admin: { position: 'sidebar' },
    }),
    readOnly({
      name: 'origin',
      type: 'select',
      required: true,
      defaultValue: 'hub',
      label: { zh: '来源', en: 'Origin' },
      options: reviewOrigins.map((origin) => ({ ...origin })),
      admin: { position: 'sidebar' },
    }),
    readOnly({
      name: 'incentive',
      type: 'select',
      required: true,
      defaultValue: 'none',
      label: { zh: '奖励', en: 'Incentive' },
      options: incentives.map((incentive) => ({ ...incentive })),
      admin: { position: 'sidebar' },
    }),
    // What was promised, as it read then: shown with the review for ever.
    readOnly({ name: 'offer', type: 'json', label: { zh: '奖励说明', en: 'What was offered' }, admin: { hidden: true } }),
    // The collecting campaign (测评征集) that it was written for.
    readOnly({
      name: 'campaign',
      type: 'relationship',
      relationTo: 'campaigns',
      index: true,
      label: { zh: '测评征集', en: 'Collecting campaign' },
      admin: { position: 'sidebar', condition: (data) => Boolean(data.campaign) },
    }),
    readOnly({
      name: 'follows',
      type: 'relationship',
      relationTo: 'reviews',
      index: true,
      label: { zh: '追评所属', en: 'Follows up' },
      admin: { position: 'sidebar', condition: (data) => Boolean(data.follows) },
    }),
    readOnly({ name: 'answers', type: 'json', label: { zh: '商品问答', en: 'Answers' }, admin: { hidden: true } }),
    readOnly({ name: 'aiMade', type: 'checkbox', defaultValue: false, label: { zh: 'AI 生成', en: 'Made by AI' } }),
    readOnly({
      name: 'flagged',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      label: { zh: '被举报', en: 'Reported' },
      admin: { position: 'sidebar' },
    }),
    readOnly({ name: 'brandAnswer', type: 'textarea', label: { zh: '品牌回复', en: 'Answer of the brand' } }),
    readOnly({ name: 'brandAnsweredAt', type: 'date', label: { zh: '回复时间', en: 'Answered at' } }),
    readOnly({ name: 'useful', type: 'number', required: true, defaultValue: 0, label: { zh: '有用', en: 'Useful' } }),
    staffOnly({ name: 'revision', type: 'number', required: true, defaultValue: 1, label: { zh: '第几稿', en: 'Revision' } }),
    // Whoever decides names the version he saw; it moves with everything that happens.
    staffOnly({ name: 'version', type: 'number', required: true, defaultValue: 1, label: { zh: '版本', en: 'Version' } }),
    staffOnly({ name: 'appealed', type: 'checkbox', defaultValue: false, label: { zh: '作者已申诉', en: 'Appealed' } }),
    staffOnly({ name: 'escalated', type: 'checkbox', defaultValue: false, label: { zh: '已升级', en: 'Escalated' } }),
    staffOnly({
      name: 'risk',
      type: 'number',
      required: true,
      defaultValue: 0,
      index: true,
      label: { zh: '风险分', en: 'Risk' },
    }),
    staffOnly({ name: 'dueAt', type: 'date', index: true, label: { zh: '应审时间', en: 'Due' } }),
    staffOnly({ name: 'hiddenUntil', type: 'date', label: { zh: '隐藏至', en: 'Hidden until' } }),
    staffOnly({ name: 'returnedUntil', type: 'date', label: { zh: '修改期限', en: 'To be edited until' } }),
    // Publishable and promotable are two things: the second needs consent and a text that advertising law lets be reused.
    staffOnly({
      name: 'promotable',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      label: { zh: '可用于推广', en: 'Promotable' },
    }),
    staffOnly({ name: 'withheld', type: 'text', label: { zh: '不可推广的原因', en: 'Why it is not promotable' } }),
    staffOnly({ name: 'consentedAt', type: 'date', label: { zh: '授权展示时间', en: 'Consent given at' } }),
    secret('visitorHash'),
    secret('memberHash'),
    secret('statusHash'),
    {
      name: 'orderKey',
      type: 'number',
      index: true,
      hidden: true,
      access: { create: nobodyField, read: nobodyField, update: nobodyField },
    },
  ],
}

/** What nobody sees over REST: keyed hashes of who wrote it. */
function secret(name: string): Field {
  const access = { create: nobodyField, read: nobodyField, update: nobodyField }
  return { name, type: 'text', index: true, hidden: true, access }
}

const EXCERPT_CHARACTERS = 24

function excerptOf(text: unknown): string {
  if (typeof text !== 'string') return ''
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length > EXCERPT_CHARACTERS ? `${characters.slice(0, EXCERPT_CHARACTERS).join('')}…` : characters.join('')
}
