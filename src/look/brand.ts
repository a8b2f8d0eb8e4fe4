import type { Access, FieldAccess, GlobalConfig } from 'payload'
import { announce } from '#platform/announce.ts'
import { lookFields, lookPictures } from './look-fields.ts'

/**
 * The brand's face: its name, logo, colours and the lines the law asks for in the footer. Who may edit it, and who may see what is
 * not for the public, is said by the caller.
 */
export const brand = (access: { edit: Access; see: FieldAccess }): GlobalConfig => ({
  slug: 'brand',
  label: { zh: '品牌', en: 'Brand' },
  admin: { group: { zh: '系统', en: 'System' }, hideAPIURL: true },
  access: { read: () => true, update: access.edit, readVersions: () => false },
  hooks: {
    afterChange: [
      async ({ doc, req }) => {
        await announce(req, 'content.changed', { collection: 'brand', id: doc.id })
        return doc
      },
    ],
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'name',
          type: 'text',
          required: true,
          maxLength: 40,
          defaultValue: '我的品牌',
          label: { zh: '品牌名', en: 'Name' },
        },
        { name: 'tagline', type: 'text', maxLength: 60, label: { zh: '一句话', en: 'Tagline' } },
      ],
    },
    ...lookPictures,
    ...lookFields(access),
    {
      type: 'row',
      fields: [
        { name: 'icp', type: 'text', maxLength: 60, label: { zh: 'ICP 备案号', en: 'ICP number' } },
        { name: 'police', type: 'text', maxLength: 60, label: { zh: '公安备案号', en: 'Public security filing' } },
      ],
    },
    {
      name: 'contact',
      type: 'textarea',
      maxLength: 500,
      label: { zh: '联系方式', en: 'Contact' },
      admin: { description: { zh: '显示在页脚与隐私说明里', en: 'Shown in the footer and in the privacy notice' } },
    },
    {
      name: 'suggestsNext',
      type: 'checkbox',
      defaultValue: true,
      label: { zh: '显示“猜你想看”', en: 'Show “You may like”' },
      admin: {
        description: {
          zh: '在文章、故事、直播和商品页列出同一批人还看过、买过什么，至少 5 人；对每位读者都一样，不用外部服务。成效见“猜你想看”。',
          en: 'Articles, stories, lives and products list what the same people also looked at or bought, at least 5 of them; the same for every reader, without any service outside. How it does stands under “You may like”.',
        },
      },
    },
    {
      name: 'isDemo',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '演示品牌', en: 'Demonstration brand' },
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, position: 'sidebar', description: { zh: '由演示数据设置', en: 'Set by the demonstration load' } },
    },
  ],
})
