import type { Block } from 'payload'

export const productCard: Block = {
  slug: 'productCard',
  interfaceName: 'ProductCardBlock',
  labels: { singular: { zh: '商品卡片', en: 'Product card' }, plural: { zh: '商品卡片', en: 'Product cards' } },
  fields: [
    { name: 'product', type: 'relationship', relationTo: 'products', required: true, label: { zh: '商品', en: 'Product' } },
    {
      name: 'note',
      type: 'text',
      maxLength: 80,
      label: { zh: '推荐语', en: 'Note' },
      admin: { description: { zh: '显示在商品名下面的一句话。', en: 'One line below the name.' } },
    },
  ],
}
