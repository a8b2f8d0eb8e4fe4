import type { CollectionConfig } from 'payload'
import { setPrivateFileHeaders } from '#content/private-file.ts'
import { giveRandomFileName } from '#content/random-file-name.ts'
import { uploadFolder } from '#content/upload-folder.ts'
import { hasRole, nobody } from '#people/access.ts'

/** Screenshots that prove values typed by hand. They never leave the admin; places and devices are not kept in them. */
export const indexEvidence: CollectionConfig = {
  slug: 'index-evidence',
  labels: { singular: { zh: '指数截图', en: 'Index screenshot' }, plural: { zh: '指数截图', en: 'Index screenshots' } },
  access: {
    create: hasRole('brand-manager'),
    read: hasRole('brand-manager', 'analyst'),
    update: nobody,
    delete: nobody,
    unlock: nobody,
    readVersions: nobody,
  },
  disableDuplicate: true,
  admin: { group: { zh: '品牌', en: 'Brand' }, hidden: true, useAsTitle: 'filename' },
  upload: {
    staticDir: uploadFolder('index-evidence'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    formatOptions: { format: 'webp', options: { quality: 86 } },
    resizeOptions: { width: 2400, height: 2400, fit: 'inside', withoutEnlargement: true },
    constructorOptions: { limitInputPixels: 40_000_000 },
    pasteURL: false,
    bulkUpload: false,
    crop: false,
    focalPoint: false,
    modifyResponseHeaders: setPrivateFileHeaders,
  },
  hooks: { beforeOperation: [giveRandomFileName] },
  fields: [],
}
