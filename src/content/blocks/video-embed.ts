import type { Block } from 'payload'

export const videoEmbed: Block = {
  slug: 'videoEmbed',
  interfaceName: 'VideoEmbedBlock',
  labels: { singular: { zh: '短视频', en: 'Short video' }, plural: { zh: '短视频', en: 'Short videos' } },
  fields: [
    {
      name: 'video',
      type: 'relationship',
      relationTo: 'short-videos',
      required: true,
      label: { zh: '短视频', en: 'Short video' },
    },
  ],
}
