import type { Block } from 'payload'

export const gallery: Block = {
  slug: 'gallery',
  interfaceName: 'GalleryBlock',
  labels: { singular: { zh: '图集', en: 'Gallery' }, plural: { zh: '图集', en: 'Galleries' } },
  fields: [
    {
      name: 'media',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      required: true,
      minRows: 1,
      maxRows: 20,
      label: { zh: '图片（1–20 张）', en: 'Pictures (1–20)' },
    },
  ],
}
