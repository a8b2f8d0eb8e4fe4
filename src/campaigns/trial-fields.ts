import type { Field, TextareaField, TextareaFieldValidation, TextFieldSingleValidation } from 'payload'
import { fenField } from '#content/fen-field.ts'
import { explainPlea, findRequestPlea } from '#content/rating-pleas.ts'
import { isStaffField } from '#people/access.ts'
import { say } from '#platform/bilingual.ts'
import { findTrialGaps, isCreditCode, type TrialForm } from './trial-gaps.ts'

/** Who may apply, by what the hub knows of orders. */
const trialCircles = [
  { value: 'anyone', label: { zh: '所有人', en: 'Everybody' } },
  { value: 'members', label: { zh: '登录的会员', en: 'Members who are signed in' } },
  { value: 'buyers', label: { zh: '买过这件商品的会员', en: 'Members who have bought the product' } },
  { value: 'newcomers', label: { zh: '没买过这件商品的会员', en: 'Members who have not bought it' } },
] as const

const INSTRUCTION =
  '收到后请按平时的习惯使用至少一周，再写下真实的感受：用在什么时候、哪里合适、哪里不合适，欢迎配图。好坏都可以写，几星由您决定；写什么都不影响以后的申请。'
const DISCLOSURE = '这些评价的作者免费得到了样品，每一条都会标明“有奖评价 · 样品”。品牌不改、不挑、不按星级排序。'

const validateNeutral: TextareaFieldValidation = (value, { req }) => {
  const plea = value ? findRequestPlea(value) : null
  return plea ? say(explainPlea(plea), req.i18n?.language) : true
}

const validateCode: TextFieldSingleValidation = (value, { req }) =>
  !value || isCreditCode(value) || say({ zh: '不是有效的统一社会信用代码。', en: 'This is no valid code.' }, req.i18n?.language)

/** What a campaign has that collects reviews; shown only then. */
export const trialFields: Field = {
  name: 'trial',
  type: 'group',
  label: { zh: '测评征集', en: 'Collecting campaign' },
  admin: {
    condition: ({ kind }) => kind === 'trial',
    description: {
      zh: '寄出样品，收集评价。申请、寄样和结果在“测评征集”页面处理。',
      en: 'Sends samples and collects reviews. Applications, shipping and results are on the screen “Collecting campaigns”.',
    },
  },
  fields: [
    {
      name: 'open',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '对外公开', en: 'Open to the public' },
      admin: {
        description: {
          zh: '勾选并到了开始时间，公开页面才会出现。缺少内容或公益协议时不能公开。',
          en: 'The page appears once this is ticked and it has begun. Nothing may be missing then, the agreement of a charity included.',
        },
      },
      validate: (value: unknown, { siblingData, req }: { siblingData: unknown; req: { i18n?: { language?: string } } }) => {
        const gaps = value ? findTrialGaps(siblingData as TrialForm) : []
        if (gaps.length === 0) return true
        return say(
          {
            zh: `还不能公开，缺少：${gaps.map(({ zh }) => zh).join('、')}。`,
            en: `Not yet: ${gaps.map(({ en }) => en).join(', ')} still missing.`,
          },
          req.i18n?.language,
        )
      },
    },
    {
      type: 'row',
      fields: [
        { name: 'goal', type: 'number', min: 1, max: 100_000, label: { zh: '目标评价数', en: 'Goal (reviews)' } },
        { name: 'quota', type: 'number', min: 1, max: 100_000, label: { zh: '名额（样品数）', en: 'Places (samples)' } },
        {
          name: 'dueDays',
          type: 'number',
          min: 1,
          max: 180,
          defaultValue: 14,
          label: { zh: '收到后几天内写', en: 'Days to write after receipt' },
        },
      ],
    },
    {
      name: 'products',
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      maxRows: 10,
      label: { zh: '商品', en: 'Products' },
    },
    {
      name: 'gets',
      type: 'text',
      maxLength: 120,
      label: { zh: '参加者得到什么', en: 'What one gets' },
      admin: { placeholder: { zh: '例如：正装一瓶，不用寄回', en: 'such as: one full-size bottle to keep' } },
    },
    {
      name: 'circle',
      type: 'select',
      defaultValue: 'anyone',
      options: trialCircles.map((circle) => ({ ...circle })),
      label: { zh: '谁可以申请', en: 'Who may apply' },
    },
    neutral({
      name: 'eligibility',
      defaultValue: () => '年满 18 岁，收件地址在中国大陆。',
      label: { zh: '申请条件说明', en: 'Conditions in words' },
    }),
    neutral({ name: 'instruction', defaultValue: () => INSTRUCTION, label: { zh: '给参加者的说明', en: 'Instruction' } }),
    neutral({ name: 'disclosure', defaultValue: () => DISCLOSURE, label: { zh: '披露', en: 'Disclosure' } }),
    {
      name: 'charity',
      type: 'group',
      label: { zh: '公益部分（可选）', en: 'Charity (optional)' },
      fields: [
        {
          name: 'isOn',
          type: 'checkbox',
          defaultValue: false,
          label: { zh: '每条展示的评价捐一笔', en: 'Donate for each published review' },
        },
        ...charityFields(),
      ],
    },
  ],
}

function charityFields(): Field[] {
  const condition = (_: unknown, siblings: { isOn?: boolean }) => Boolean(siblings?.isOn)
  const file = (name: string, label: { zh: string; en: string }): Field => ({
    name,
    type: 'upload',
    relationTo: 'campaign-files',
    label,
    access: { read: isStaffField },
    admin: { condition },
  })
  return [
    { name: 'name', type: 'text', maxLength: 80, label: { zh: '公益组织', en: 'Charity' }, admin: { condition } },
    {
      name: 'creditCode',
      type: 'text',
      maxLength: 18,
      label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
      admin: { condition },
      validate: validateCode,
    },
    file('agreement', { zh: '协议文件（公开前必须有）', en: 'Agreement (before it opens)' }),
    {
      type: 'row',
      admin: { condition },
      fields: [
        fenField({ name: 'perReviewFen', min: 1, label: { zh: '每条捐（元）', en: 'For each review (yuan)' } }),
        fenField({ name: 'capFen', min: 1, label: { zh: '最多捐（元）', en: 'At most (yuan)' } }),
      ],
    },
    file('receipt', { zh: '捐赠票据（捐后上传）', en: 'Receipt (after the donation)' }),
  ]
}

/** Words that people read before they write: they must not ask for good ratings. */
function neutral(field: Pick<TextareaField, 'name' | 'label' | 'defaultValue'>): Field {
  return { ...field, type: 'textarea', maxLength: 600, validate: validateNeutral } as Field
}
