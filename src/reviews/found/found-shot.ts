import type { CollectionConfig } from 'payload'
import { setPrivateFileHeaders } from '#content/private-file.ts'
import { giveRandomFileName } from '#content/random-file-name.ts'
import { uploadFolder } from '#content/upload-folder.ts'
import { hasRole, isStaff, nobody } from '#people/access.ts'

/** Screenshots of what was found elsewhere, and of the permission to use it. They never leave the admin. */
export const foundShots: CollectionConfig = {
  slug: 'found-ugc-shots',
  labels: {
    singular: { zh: '站外截图', en: 'Screenshot from elsewhere' },
    plural: { zh: '站外截图', en: 'Screenshots from elsewhere' },
  },
  access: {
    create: hasRole('editor', 'brand-manager'),
    read: isStaff,
    update: nobody,
    delete: nobody,
    unlock: nobody,
    readVersions: nobody,
  },
  disableDuplicate: true,
  admin: { group: { zh: '内容', en: 'Content' }, hidden: true, useAsTitle: 'filename' },
  upload: {
    staticDir: uploadFolder('found-ugc-shots'),
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
