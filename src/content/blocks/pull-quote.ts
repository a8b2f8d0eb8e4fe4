import type { Block } from 'payload'

export const pullQuote: Block = {
  slug: 'pullQuote',
  interfaceName: 'PullQuoteBlock',
  labels: { singular: { zh: '金句', en: 'Pull quote' }, plural: { zh: '金句', en: 'Pull quotes' } },
  fields: [
    { name: 'text', type: 'textarea', required: true, maxLength: 200, label: { zh: '正文', en: 'Text' } },
    { name: 'source', type: 'text', maxLength: 60, label: { zh: '出处', en: 'Source' } },
  ],
}
