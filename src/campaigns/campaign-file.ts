import type { CollectionConfig } from 'payload'
import { setPrivateFileHeaders } from '#content/private-file.ts'
import { giveRandomFileName } from '#content/random-file-name.ts'
import { uploadFolder } from '#content/upload-folder.ts'
import { hasRole, nobody } from '#people/access.ts'

/** Agreements with charities and their receipts: they prove something and never leave the admin. */
export const campaignFiles: CollectionConfig = {
  slug: 'campaign-files',
  labels: {
    singular: { zh: '协议与票据', en: 'Agreement or receipt' },
    plural: { zh: '协议与票据', en: 'Agreements and receipts' },
  },
  access: {
    create: hasRole('brand-manager'),
    read: hasRole('brand-manager'),
    update: nobody,
    delete: nobody,
    unlock: nobody,
    readVersions: nobody,
  },
  disableDuplicate: true,
  admin: { group: { zh: '活动与社群', en: 'Campaigns and groups' }, hidden: true, useAsTitle: 'note' },
  upload: {
    staticDir: uploadFolder('campaign-files'),
    mimeTypes: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'],
    constructorOptions: { limitInputPixels: 40_000_000 },
    pasteURL: false,
    bulkUpload: false,
    crop: false,
    focalPoint: false,
    modifyResponseHeaders: setPrivateFileHeaders,
  },
  hooks: { beforeOperation: [giveRandomFileName] },
  fields: [
    {
      name: 'note',
      type: 'text',
      required: true,
      maxLength: 80,
      label: { zh: '这是什么', en: 'What it is' },
      admin: { placeholder: { zh: '例如：与某基金会的捐赠协议', en: 'such as: agreement with the foundation' } },
    },
  ],
}
