import type { CollectionConfig, ImageSize, PayloadRequest } from 'payload'
import { hasRole, nobody, nobodyField } from '#people/access.ts'
import { say } from '#platform/bilingual.ts'
import { announceChange, announceDeletion } from './announce-change.ts'
import { readWhereShown } from './file-access.ts'
import { fileFields } from './file-fields.ts'
import { refuseUsedFile } from './media-usage.ts'
import { refuseOtherPictures } from './picture-check.ts'
import { giveColour } from './pictures/give-colour.ts'
import { putBackEdited, renameEdited } from './pictures/rename-edited.ts'
import { giveRandomFileName } from './random-file-name.ts'
import { setFileHeaders } from './served-file.ts'
import { uploadFolder } from './upload-folder.ts'

/** Widths of the WebP copies, px; `w<width>` is the name of each size. A narrower picture has no copy of that width. */
const mediaWidths = [240, 480, 750, 1080, 1600] as const

const sizes: ImageSize[] = [
  ...mediaWidths.map((width) => ({
    name: `w${width}`,
    width,
    formatOptions: { format: 'webp' as const, options: { quality: 80 } },
    admin: { disableGroupBy: true, disableListColumn: true, disableListFilter: true },
  })),
  {
    name: 'share',
    width: 1080,
    withoutEnlargement: true,
    formatOptions: { format: 'jpeg', options: { quality: 82 } },
    admin: { disableGroupBy: true, disableListColumn: true, disableListFilter: true },
  },
]

const byHubAlone = { create: nobodyField, update: nobodyField }

export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: { zh: '图片', en: 'Picture' }, plural: { zh: '图片', en: 'Pictures' } },
  access: {
    create: hasRole('editor'),
    read: readWhereShown('media'),
    update: hasRole('editor'),
    delete: hasRole('editor'),
    unlock: nobody,
    readVersions: nobody,
  },
  upload: {
    staticDir: uploadFolder('media'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    formatOptions: { format: 'webp', options: { quality: 86 } },
    resizeOptions: { width: 2400, height: 2400, fit: 'inside', withoutEnlargement: true },
    constructorOptions: { limitInputPixels: 40_000_000 },
    imageSizes: sizes,
    adminThumbnail: 'w240',
    focalPoint: true,
    crop: true,
    pasteURL: false,
    modifyResponseHeaders: setFileHeaders,
  },
  hooks: {
    beforeOperation: [refuseOtherPictures, renameEdited, giveRandomFileName],
    beforeChange: [putBackEdited, giveColour],
    afterChange: [announceChange],
    beforeDelete: [refuseUsedFile('media')],
    afterDelete: [announceDeletion],
  },
  admin: {
    group: { zh: '素材', en: 'Files' },
    useAsTitle: 'alt',
    hideAPIURL: true,
    defaultColumns: ['filename', 'width', 'height', 'filesize', 'updatedAt'],
    listSearchableFields: ['alt', 'caption', 'credit'],
    description: {
      zh: 'JPEG、PNG 或 WebP。上传时转为 WebP 并去除拍摄地点等信息。',
      en: 'JPEG, PNG or WebP. Stored as WebP without metadata.',
    },
  },
  fields: [
    ...fileFields({ zh: '图片', en: 'Picture' }),
    {
      name: 'alt',
      type: 'text',
      required: true,
      maxLength: 200,
      label: { zh: '替代文字', en: 'Alternative text' },
      admin: {
        description: { zh: '看不到图片的人听到的描述，一句话说清画面。', en: 'What somebody who cannot see it is told.' },
      },
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        (typeof value === 'string' && value.trim() !== '' && value.length <= 200) ||
        say(
          { zh: '请用一句话描述画面（200 字以内）。', en: 'Describe the picture in a sentence (200 characters).' },
          req.i18n?.language,
        ),
    },
    { name: 'caption', type: 'text', maxLength: 120, label: { zh: '图注', en: 'Caption' } },
    { name: 'credit', type: 'text', maxLength: 80, label: { zh: '图片来源', en: 'Credit' } },
    // What the hub finds out about a picture by itself: `#rrggbb`, and the names of a cover's copies in AVIF.
    { name: 'colour', type: 'text', access: byHubAlone, admin: { hidden: true } },
    { name: 'avif', type: 'json', access: byHubAlone, admin: { hidden: true } },
    {
      name: 'uses',
      type: 'ui',
      label: { zh: '使用位置', en: 'Shown in' },
      admin: { components: { Field: '/src/admin/FileUses.tsx#FileUses' } },
    },
  ],
}
