import type { CollectionConfig } from 'payload'
import { setPrivateFileHeaders } from '#content/private-file.ts'
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
    modifyResponseHeaders: setPrivateFileHeaders,
  },
  fields: [
    {
      name: 'review',
      type: 'relationship',
      relationTo: 'reviews',
      index: true,
      label: { zh: '所属评价', en: 'Review' },
    },
    // Of the file that is shown: what a decision was about, and whether somebody else showed the same picture before.
    { name: 'sha256', type: 'text', index: true, label: { zh: 'SHA-256', en: 'SHA-256' } },
    { name: 'perceptualHash', type: 'text', index: true, label: { zh: '图像指纹', en: 'Perceptual hash' } },
    // Most of it, as `#rrggbb`: what stands in its place until it is there.
    { name: 'colour', type: 'text', label: { zh: '主色', en: 'Colour' } },
    // Read before the metadata was taken away.
    { name: 'aiMark', type: 'checkbox', defaultValue: false, label: { zh: '文件自带 AI 标识', en: 'Marked as AI-made' } },
  ],
}
