import type { Block } from 'payload'

/** Which reviews may be quoted, the reviews themselves say: in the picker, when it is published, and whenever somebody reads it. */
export const reviewQuote: Block = {
  slug: 'reviewQuote',
  interfaceName: 'ReviewQuoteBlock',
  labels: { singular: { zh: '引用评价', en: 'Review quote' }, plural: { zh: '引用评价', en: 'Review quotes' } },
  fields: [
    {
      name: 'purpose',
      type: 'radio',
      // Texts from before there was a choice have none: they quote.
      defaultValue: 'stories',
      options: [
        { value: 'stories', label: { zh: '图文与故事引用', en: 'Quoted in the text' } },
        { value: 'advertising', label: { zh: '广告使用', en: 'As advertising' } },
      ],
      label: { zh: '用途', en: 'Used for' },
    },
    {
      name: 'review',
      type: 'relationship',
      relationTo: 'reviews',
      required: true,
      label: { zh: '用户评价', en: 'Review' },
      admin: {
        components: { Field: '/src/admin/review-picker/ReviewPicker.client.tsx#ReviewPicker' },
        description: {
          zh: '只列出已展示、作者授权了这个用途且还没到期的评价。作者收回授权或评价下架后，这里两秒内自动隐藏；“有奖评价”和“广告”自动标明。',
          en: 'Only shown reviews whose author agreed to this use. It hides within two seconds when that ends. Rewards and advertising are marked by themselves.',
        },
      },
    },
  ],
}
