import type { CollectionConfig } from 'payload'
import { uploadFolder } from '#content/upload-folder.ts'
import { isStaffUser, nobody } from '#people/access.ts'

/**
 * The photos of reviews, private until the review is published. They come in only through `submitReview`, which has
 * re-encoded them already; nothing a buyer's device wrote is kept.
 */
export const reviewPhotos: CollectionConfig = {
  slug: 'review-photos',
  labels: { singular: { zh: '评价晒图', en: 'Review photo' }, plural: { zh: '评价晒图', en: 'Review photos' } },
  admin: { group: { zh: '内容', en: 'Content' }, hidden: true, useAsTitle: 'filename' },
  access: {
    create: nobody,
    read: ({ req }) => isStaffUser(req.user) || { 'review.state': { equals: 'published' } },
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  disableDuplicate: true,
  upload: {
    staticDir: uploadFolder('review-photos'),
    mimeTypes: ['image/webp'],
    pasteURL: false,
    bulkUpload: false,
    crop: false,
    focalPoint: false,
    imageSizes: [
      { name: 'small', width: 480, withoutEnlargement: true },
      { name: 'large', width: 1080, withoutEnlargement: true },
    ],
    modifyResponseHeaders: ({ headers }) => {
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Content-Security-Policy', "sandbox; default-src 'none'")
      // A photo disappears with its review, so no cache in between may keep it.
      headers.set('Cache-Control', 'private, no-cache')
      return headers
    },
  },
  fields: [
    {
      name: 'review',
      type: 'relationship',
      relationTo: 'reviews',
      required: true,
      index: true,
      label: { zh: '所属评价', en: 'Review' },
    },
  ],
}
