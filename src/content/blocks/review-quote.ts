import type { Block } from 'payload'

export const reviewQuote: Block = {
  slug: 'reviewQuote',
  interfaceName: 'ReviewQuoteBlock',
  labels: { singular: { zh: '引用评价', en: 'Review quote' }, plural: { zh: '引用评价', en: 'Review quotes' } },
  fields: [
    {
      name: 'review',
      type: 'relationship',
      relationTo: 'reviews',
      required: true,
      filterOptions: { state: { equals: 'published' } },
      label: { zh: '用户评价', en: 'Review' },
      admin: {
        description: {
          zh: '只能引用已公开的评价；评价下架后这里自动隐藏。',
          en: 'Only published reviews; it hides when the review is taken down.',
        },
      },
    },
  ],
}
