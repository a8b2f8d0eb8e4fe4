import type { Block } from 'payload'

export const offer: Block = {
  slug: 'offer',
  interfaceName: 'OfferBlock',
  labels: { singular: { zh: '优惠', en: 'Offer' }, plural: { zh: '优惠', en: 'Offers' } },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 60, label: { zh: '优惠名称', en: 'Title' } },
    { name: 'text', type: 'textarea', maxLength: 300, label: { zh: '说明', en: 'Text' } },
    { name: 'product', type: 'relationship', relationTo: 'products', label: { zh: '商品', en: 'Product' } },
    {
      name: 'endsAt',
      type: 'date',
      label: { zh: '截止时间', en: 'Ends at' },
      admin: {
        date: { pickerAppearance: 'dayAndTime', timeFormat: 'HH:mm', displayFormat: 'yyyy-MM-dd HH:mm' },
        description: {
          zh: '过后页面显示“活动已结束”；留空为长期有效。',
          en: 'Afterwards the page says the offer has ended. Empty: it stays.',
        },
      },
    },
  ],
}
