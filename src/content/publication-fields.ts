import type { Field, PayloadRequest, Tab } from 'payload'
import { say } from '#platform/bilingual.ts'
import { channels } from './channels.ts'

export const coverField: Field = {
  name: 'cover',
  type: 'upload',
  relationTo: 'media',
  label: { zh: '封面', en: 'Cover' },
  admin: {
    description: {
      zh: '列表、分享卡片和页首都用它。上传后可在图片里设置焦点，裁切时不会切掉主体。',
      en: 'Used in lists, share cards and at the top of the page. Set the focal point in the picture itself.',
    },
  },
}

export const dekField: Field = {
  name: 'dek',
  type: 'textarea',
  maxLength: 200,
  label: { zh: '导语', en: 'Standfirst' },
  admin: { description: { zh: '一两句话说清读者能得到什么，最多 200 字。', en: 'What the reader gets, in a sentence or two.' } },
}

export const titleField: Field = {
  name: 'title',
  type: 'text',
  required: true,
  maxLength: 120,
  label: { zh: '标题', en: 'Title' },
}

/** 商品与话题. */
export const productsTab: Tab = {
  label: { zh: '商品与话题', en: 'Products and topics' },
  fields: [
    {
      name: 'products',
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      label: { zh: '相关商品', en: 'Products' },
      admin: { description: { zh: '页尾的商品卡片，按此顺序显示。', en: 'The product cards below the page, in this order.' } },
    },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      label: { zh: '话题', en: 'Topics' },
    },
  ],
}

/** 发布: who signs, where it is meant to run, until when. */
export const publishTab: Tab = {
  label: { zh: '发布', en: 'Publication' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'author',
          type: 'relationship',
          relationTo: 'users',
          label: { zh: '负责编辑', en: 'Editor in charge' },
          defaultValue: ({ user }) => (user?.collection === 'users' ? user.id : undefined),
          admin: { description: { zh: '只在后台可见。', en: 'Seen by colleagues only.' } },
        },
        {
          name: 'byline',
          type: 'text',
          maxLength: 40,
          label: { zh: '署名', en: 'Byline' },
          admin: {
            description: { zh: '页面上显示的作者名，留空则不显示。', en: 'Shown on the page; left empty, nothing is shown.' },
          },
        },
      ],
    },
    {
      name: 'channels',
      type: 'select',
      hasMany: true,
      options: channels.map(({ name, label }) => ({ value: name, label })),
      label: { zh: '投放渠道', en: 'Channels' },
      admin: {
        description: {
          zh: '计划在哪些渠道推送，供排期查看；不限制实际访问。',
          en: 'Where it is meant to be sent, for planning. It limits nothing.',
        },
      },
    },
    {
      name: 'publishUntil',
      type: 'date',
      index: true,
      label: { zh: '下架时间', en: 'Publish until' },
      admin: {
        date: { pickerAppearance: 'dayAndTime', timeFormat: 'HH:mm', displayFormat: 'yyyy-MM-dd HH:mm' },
        description: { zh: '到时自动从网站消失；留空则一直展示。', en: 'It leaves the site by itself then. Empty: it stays.' },
      },
      validate: (
        value: unknown,
        { siblingData, req }: { siblingData: Partial<{ publishedAt?: unknown }>; req: PayloadRequest },
      ) => {
        const start = siblingData?.publishedAt
        const isAfter = !value || !start || new Date(String(value)).getTime() > new Date(String(start)).getTime()
        return (
          isAfter || say({ zh: '下架时间必须晚于发布时间。', en: 'This must be later than the publication.' }, req.i18n?.language)
        )
      },
    },
    {
      name: 'aiGenerated',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '含 AI 生成内容', en: 'Contains AI-generated content' },
      admin: {
        description: {
          zh: '勾选后页面会显示“AI 生成”标识（《人工智能生成合成内容标识办法》要求）。',
          en: 'The page then carries the mark that Chinese rules ask for.',
        },
      },
    },
  ],
}

/** 搜索与分享. */
export const sharingTab: Tab = {
  label: { zh: '搜索与分享', en: 'Search and sharing' },
  fields: [
    {
      name: 'searchTitle',
      type: 'text',
      maxLength: 60,
      label: { zh: '搜索标题', en: 'Search title' },
      admin: { description: { zh: '留空用标题。建议 30 字以内。', en: 'Empty: the title. Best within 30 characters.' } },
    },
    {
      name: 'searchDescription',
      type: 'textarea',
      maxLength: 160,
      label: { zh: '搜索与分享摘要', en: 'Description' },
      admin: { description: { zh: '留空用导语。建议 80 字以内。', en: 'Empty: the standfirst. Best within 80 characters.' } },
    },
    {
      name: 'shareCover',
      type: 'upload',
      relationTo: 'media',
      label: { zh: '分享图', en: 'Share picture' },
      admin: {
        description: { zh: '微信卡片用的图，建议方图；留空用封面。', en: 'For WeChat cards, best square. Empty: the cover.' },
      },
    },
  ],
}

export const publishedAtField: Field = {
  name: 'publishedAt',
  type: 'date',
  index: true,
  label: { zh: '发布时间', en: 'Published at' },
  admin: {
    position: 'sidebar',
    date: { pickerAppearance: 'dayAndTime', timeFormat: 'HH:mm', displayFormat: 'yyyy-MM-dd HH:mm' },
    description: {
      zh: '首次发布时自动填写，列表按它排序。定时发布请用“发布”旁的菜单。',
      en: 'Filled in at the first publication; lists are sorted by it. To schedule, use the menu beside Publish.',
    },
  },
  hooks: { beforeDuplicate: [() => null] },
}

/** Where the document stands in the planner; nothing is kept in it. */
export const planNoteField: Field = {
  name: 'planNote',
  type: 'ui',
  label: { zh: '排期', en: 'Planner' },
  admin: { position: 'sidebar', components: { Field: '/src/admin/planner/PlanNote.tsx#PlanNote' } },
}
