import type { CollectionConfig, PayloadRequest } from 'payload'
import { dayPicker } from '#content/day-picker.ts'
import { isWebAddress } from '#content/web-address.ts'
import { hasRole, isStaff, nobody } from '#people/access.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { consentPurposes, reusePurposes } from '../consent/texts.ts'
import { foundSources } from './found-sources.ts'

type Asked = { data: Partial<{ permission: string }>; req: PayloadRequest }

/** What goes with a permission is needed once there is one. */
const withPermission =
  (missing: Bilingual) =>
  (value: unknown, { data, req }: Asked): true | string => {
    const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
    return data.permission === 'granted' && isEmpty ? say(missing, req.i18n?.language) : true
  }

const isGranted = (data: Partial<{ permission: string }>): boolean => data.permission === 'granted'

/**
 * What buyers said on other platforms: where, by whom, with a screenshot, and whether it may be used. It is no review of ours, is shown to
 * nobody outside and counted apart.
 */
export const foundUgc: CollectionConfig = {
  slug: 'found-ugc',
  labels: { singular: { zh: '站外内容', en: 'Found elsewhere' }, plural: { zh: '站外内容', en: 'Found elsewhere' } },
  defaultSort: '-foundAt',
  access: {
    create: hasRole('editor', 'brand-manager'),
    read: isStaff,
    update: hasRole('editor', 'brand-manager'),
    delete: hasRole('editor', 'brand-manager'),
    unlock: nobody,
    readVersions: nobody,
  },
  disableDuplicate: true,
  admin: {
    group: { zh: '内容', en: 'Content' },
    hideAPIURL: true,
    useAsTitle: 'title',
    defaultColumns: ['title', 'source', 'authorName', 'product', 'permission', 'permissionEndsAt'],
    listSearchableFields: ['title', 'authorName', 'note'],
    description: {
      zh: '小红书、抖音、视频号、公众号留言等处看到的买家内容。和本站评价分开统计；没有取得授权的，只看不用。',
      en: 'What buyers said on other platforms. Counted apart from the reviews here; without a permission it is looked at and not used.',
    },
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 120,
      label: { zh: '内容摘要', en: 'In a few words' },
      admin: { description: { zh: '一句话说清内容，方便查找。', en: 'One line, to find it again.' } },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'source',
          type: 'select',
          required: true,
          index: true,
          options: foundSources.map((source) => ({ ...source })),
          label: { zh: '来源', en: 'Where' },
        },
        {
          name: 'foundAt',
          type: 'date',
          required: true,
          index: true,
          defaultValue: () => new Date().toISOString(),
          label: { zh: '发现日期', en: 'Found on' },
          admin: { date: dayPicker },
        },
      ],
    },
    {
      name: 'url',
      type: 'text',
      required: true,
      maxLength: 2000,
      label: { zh: '链接', en: 'Link' },
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        isWebAddress(value) ||
        say(
          { zh: '请填写以 https:// 或 http:// 开头的完整链接。', en: 'Give the full link, from https:// on.' },
          req.i18n?.language,
        ),
    },
    { name: 'authorName', type: 'text', required: true, maxLength: 60, label: { zh: '作者昵称', en: 'Author' } },
    {
      name: 'screenshot',
      type: 'upload',
      relationTo: 'found-ugc-shots',
      required: true,
      label: { zh: '截图', en: 'Screenshot' },
      admin: { description: { zh: '只有同事能看到。', en: 'Seen by colleagues only.' } },
    },
    { name: 'product', type: 'relationship', relationTo: 'products', label: { zh: '商品', en: 'Product' } },
    {
      name: 'permission',
      type: 'radio',
      required: true,
      options: [
        { value: 'none', label: { zh: '还没有联系作者', en: 'Not asked' } },
        { value: 'asked', label: { zh: '已联系，等回复', en: 'Asked, no answer yet' } },
        { value: 'granted', label: { zh: '已取得授权', en: 'Granted' } },
      ],
      label: { zh: '授权', en: 'Permission' },
    },
    {
      name: 'scope',
      type: 'select',
      hasMany: true,
      options: consentPurposes
        .filter(({ value }) => reusePurposes.some((purpose) => purpose === value))
        .map((one) => ({ ...one })),
      label: { zh: '授权范围', en: 'For what' },
      admin: { condition: isGranted },
      validate: withPermission({ zh: '请选择授权范围。', en: 'Say what it may be used for.' }) as never,
    },
    {
      name: 'permissionEndsAt',
      type: 'date',
      index: true,
      label: { zh: '授权到期', en: 'Until' },
      admin: { condition: isGranted, date: dayPicker },
      validate: withPermission({
        zh: '请填写到期日；没有期限的授权，对方随时可以收回。',
        en: 'Give the end of the term.',
      }) as never,
    },
    {
      name: 'evidence',
      type: 'upload',
      relationTo: 'found-ugc-shots',
      label: { zh: '授权凭证', en: 'Proof of the permission' },
      admin: {
        condition: isGranted,
        description: { zh: '作者同意的聊天或邮件截图。', en: 'A screenshot of the chat or mail in which the author agreed.' },
      },
      validate: withPermission({ zh: '请上传作者同意的凭证。', en: 'Add the proof that the author agreed.' }) as never,
    },
    { name: 'note', type: 'textarea', maxLength: 1000, label: { zh: '备注', en: 'Note' } },
  ],
}
