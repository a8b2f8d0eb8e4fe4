import type { CollectionConfig, Field } from 'payload'
import { hasRole, isStaffField, nobody, readUnlessBinned } from '#people/access.ts'
import { fenField } from './fen-field.ts'
import { MAX_PRICE_FEN } from './fen-flaw.ts'
import { lowestPrice } from './product-price.ts'
import { addressHooks, PREVIEW_SIZE, previews } from './publication.ts'
import { coverField } from './publication-fields.ts'
import { reviewQuestionsField } from './review-questions-field.ts'
import { shortLinkField } from './short-link-field.ts'
import { slugFields } from './slug-field.ts'
import { validateWebAddress } from './web-address.ts'

export const productModes = [
  { value: 'in-stock', label: { zh: '现货', en: 'In stock' } },
  { value: 'pre-sale', label: { zh: '预售', en: 'Pre-sale' } },
  { value: 'local-warehouse', label: { zh: '本地仓', en: 'Local warehouse' } },
] as const

const reviewQrField: Field = {
  name: 'reviewQr',
  type: 'ui',
  label: { zh: '二维码', en: 'QR code' },
  admin: { disableListColumn: true, components: { Field: '/src/admin/ReviewQr.client.tsx#ReviewQr' } },
}

export type ProductMode = (typeof productModes)[number]['value']

const hooks = addressHooks('/products')

export const products: CollectionConfig = {
  slug: 'products',
  custom: { path: '/products' },
  labels: { singular: { zh: '商品', en: 'Product' }, plural: { zh: '商品', en: 'Products' } },
  trash: true,
  access: {
    create: hasRole('editor'),
    read: readUnlessBinned,
    update: hasRole('editor'),
    delete: hasRole('editor'),
    unlock: nobody,
    readVersions: nobody,
  },
  hooks: { ...hooks, beforeChange: [lowestPrice, ...hooks.beforeChange] },
  admin: {
    group: { zh: '商品与话题', en: 'Products and topics' },
    useAsTitle: 'name',
    hideAPIURL: true,
    ...previews('products'),
    components: {
      beforeListTable: ['/src/admin/ProductImport.client.tsx#ProductImport'],
      edit: { beforeDocumentControls: [PREVIEW_SIZE] },
    },
    defaultColumns: ['name', 'priceFen', 'mode', 'delisted', 'updatedAt'],
    listSearchableFields: ['name', 'slug', 'skus.sku'],
    description: {
      zh: '商城商品的镜像。价格和库存以商城为准，可用导入批量更新。',
      en: 'A mirror of the mall. Prices and stock are the mall’s.',
    },
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: { zh: '介绍', en: 'About' },
          fields: [
            { name: 'name', type: 'text', required: true, maxLength: 120, label: { zh: '商品名', en: 'Name' } },
            {
              name: 'summary',
              type: 'textarea',
              maxLength: 200,
              label: { zh: '一句话卖点', en: 'Summary' },
              admin: { description: { zh: '商品卡片上显示。', en: 'Shown on product cards.' } },
            },
            coverField,
            {
              name: 'gallery',
              type: 'upload',
              relationTo: 'media',
              hasMany: true,
              maxRows: 20,
              label: { zh: '图集', en: 'Gallery' },
            },
            {
              name: 'description',
              type: 'textarea',
              maxLength: 10_000,
              label: { zh: '详细介绍', en: 'Description' },
              admin: { rows: 8 },
            },
            { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true, label: { zh: '话题', en: 'Topics' } },
          ],
        },
        {
          label: { zh: '规格与价格', en: 'SKUs and prices' },
          fields: [
            {
              name: 'skus',
              type: 'array',
              labels: { singular: { zh: '规格', en: 'SKU' }, plural: { zh: '规格', en: 'SKUs' } },
              label: { zh: '规格（SKU）', en: 'SKUs' },
              maxRows: 200,
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'sku',
                      type: 'text',
                      required: true,
                      maxLength: 64,
                      index: true,
                      label: { zh: 'SKU 编码', en: 'SKU' },
                    },
                    { name: 'name', type: 'text', maxLength: 120, label: { zh: '规格名', en: 'Name' } },
                    fenField({ name: 'priceFen', required: true, label: { zh: '价格（元）', en: 'Price (yuan)' } }),
                    { name: 'stock', type: 'number', min: 0, max: 100_000_000, label: { zh: '库存', en: 'Stock' } },
                  ],
                },
              ],
            },
            fenField({
              name: 'priceFen',
              index: true,
              label: { zh: '最低价（元）', en: 'Lowest price (yuan)' },
              admin: { description: { zh: '有规格时自动取最低价。', en: 'Taken from the SKUs when there are any.' } },
            }),
            fenField({
              name: 'marginFen',
              min: -MAX_PRICE_FEN,
              label: { zh: '单件毛利（元）', en: 'Margin per piece (yuan)' },
              access: { read: isStaffField },
              admin: { description: { zh: '只有同事可见，用于活动与选品的核算。', en: 'Seen by colleagues only.' } },
            }),
          ],
        },
        {
          label: { zh: '商城', en: 'Mall' },
          fields: [
            {
              name: 'mallKey',
              type: 'text',
              index: true,
              maxLength: 120,
              label: { zh: '商城商品编码', en: 'Product code in the mall' },
              access: { read: isStaffField },
              admin: {
                description: {
                  zh: '导入时按它认出商品（导入文件的 product 列），改名后也不会重复。',
                  en: 'Imports know the product by it (their column “product”), whatever it is called here.',
                },
              },
            },
            {
              name: 'mallUrl',
              type: 'text',
              maxLength: 2000,
              label: { zh: '商城链接', en: 'Mall link' },
              admin: {
                description: {
                  zh: '购买按钮的去向，https 开头；经由 /go/ 跳转以便归因。',
                  en: 'Where the buy button leads, https; it goes through /go/.',
                },
              },
              validate: validateWebAddress,
            },
          ],
        },
        { label: { zh: '评价', en: 'Reviews' }, fields: [reviewQuestionsField, reviewQrField] },
      ],
    },
    {
      name: 'mode',
      type: 'select',
      required: true,
      defaultValue: 'in-stock',
      options: [...productModes],
      label: { zh: '供货方式', en: 'Mode' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      label: { zh: '商品负责人', en: 'Owner' },
      access: { read: isStaffField },
      admin: {
        position: 'sidebar',
        description: { zh: '差评预警发给谁。', en: 'Who is warned of bad reviews.' },
      },
    },
    {
      name: 'delisted',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      label: { zh: '已下架', en: 'Delisted' },
      admin: {
        position: 'sidebar',
        description: { zh: '页面保留，改为推荐相近商品。', en: 'The page stays and offers the nearest product.' },
      },
    },
    ...slugFields('name'),
    shortLinkField,
  ],
}
