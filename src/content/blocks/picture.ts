import type { Block } from 'payload'

export const picture: Block = {
  slug: 'picture',
  interfaceName: 'PictureBlock',
  labels: { singular: { zh: '图片', en: 'Picture' }, plural: { zh: '图片', en: 'Pictures' } },
  fields: [
    { name: 'media', type: 'upload', relationTo: 'media', required: true, label: { zh: '图片', en: 'Picture' } },
    { name: 'caption', type: 'text', maxLength: 120, label: { zh: '图注', en: 'Caption' } },
  ],
}
