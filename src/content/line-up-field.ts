import type { Field } from 'payload'
import { fenField } from './fen-field.ts'
import { validateLineProduct } from './line-up.ts'

/** 货盘. Lines hold the product's id as text, because relationships inside arrays leave orphans behind in Payload 3. */
export const lineUpField: Field = {
  name: 'lineup',
  type: 'array',
  maxRows: 200,
  label: { zh: '货盘', en: 'Line-up' },
  labels: { singular: { zh: '商品', en: 'Line' }, plural: { zh: '货盘', en: 'Lines' } },
  admin: {
    description: {
      zh: '按讲解顺序排列。直播价以商城为准，这里用于展示和复盘。',
      en: 'In the order of the talk. Prices are the mall’s.',
    },
    components: { RowLabel: '/src/admin/LineUpLabel.client.tsx#LineUpLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'productId',
          type: 'text',
          required: true,
          maxLength: 36,
          label: { zh: '商品', en: 'Product' },
          validate: validateLineProduct,
          admin: { components: { Field: '/src/admin/ProductPicker.client.tsx#ProductPicker' } },
        },
        { name: 'sku', type: 'text', maxLength: 64, label: { zh: 'SKU 编码', en: 'SKU' } },
      ],
    },
    {
      type: 'row',
      fields: [
        fenField({ name: 'livePriceFen', label: { zh: '直播价（元）', en: 'Live price (yuan)' } }),
        {
          name: 'limit',
          type: 'number',
          min: 1,
          max: 10_000,
          label: { zh: '每人限购', en: 'Limit per person' },
          admin: { step: 1 },
        },
        { name: 'stock', type: 'number', min: 0, max: 100_000_000, label: { zh: '直播库存', en: 'Stock' }, admin: { step: 1 } },
        {
          name: 'minute',
          type: 'number',
          min: 0,
          max: 1440,
          label: { zh: '第几分钟讲', en: 'Minute' },
          admin: { step: 1 },
        },
      ],
    },
    {
      name: 'talkingPoints',
      type: 'textarea',
      maxLength: 1000,
      label: { zh: '讲解要点', en: 'Talking points' },
      admin: { description: { zh: '主播提词，也显示在回放的商品旁。', en: 'For the host; also shown beside the replay.' } },
    },
    {
      name: 'title',
      type: 'text',
      maxLength: 120,
      label: { zh: '显示名称', en: 'Shown as' },
      admin: { description: { zh: '留空用商品名。', en: 'Empty: the product’s name.' } },
    },
    { name: 'productSlug', type: 'text', label: { zh: '商品网址别名', en: 'Product slug' }, admin: { hidden: true } },
  ],
}
