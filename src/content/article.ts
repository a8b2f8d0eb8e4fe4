import type { CollectionConfig } from 'payload'

export const articles: CollectionConfig = {
  slug: 'articles',
  versions: { drafts: { schedulePublish: true }, maxPerDoc: 30 },
  trash: true,
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'body', type: 'richText' },
  ],
}
