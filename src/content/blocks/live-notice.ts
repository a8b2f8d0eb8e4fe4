import type { Block } from 'payload'

export const liveNotice: Block = {
  slug: 'liveNotice',
  interfaceName: 'LiveNoticeBlock',
  labels: { singular: { zh: '直播预告', en: 'Live notice' }, plural: { zh: '直播预告', en: 'Live notices' } },
  fields: [{ name: 'live', type: 'relationship', relationTo: 'live-streams', required: true, label: { zh: '直播', en: 'Live' } }],
}
