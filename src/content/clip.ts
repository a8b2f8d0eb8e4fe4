import type { CollectionConfig } from 'payload'
import { hasRole, nobody, nobodyField } from '#people/access.ts'
import { announceChange, announceDeletion } from './announce-change.ts'
import { checkClip, refuseBrokenClip } from './clip-check.ts'
import { readWhereShown } from './file-access.ts'
import { fileFields } from './file-fields.ts'
import { refuseUsedFile } from './media-usage.ts'
import { giveRandomFileName } from './random-file-name.ts'
import { setFileHeaders } from './served-file.ts'
import { uploadFolder } from './upload-folder.ts'

export const clips: CollectionConfig = {
  slug: 'clips',
  labels: { singular: { zh: '短片文件', en: 'Clip' }, plural: { zh: '短片文件', en: 'Clips' } },
  access: {
    create: hasRole('editor'),
    read: readWhereShown('clips'),
    update: hasRole('editor'),
    delete: hasRole('editor'),
    unlock: nobody,
    readVersions: nobody,
  },
  upload: {
    staticDir: uploadFolder('clips'),
    mimeTypes: ['video/mp4'],
    pasteURL: false,
    bulkUpload: false,
    crop: false,
    focalPoint: false,
    modifyResponseHeaders: setFileHeaders,
  },
  hooks: {
    beforeOperation: [refuseBrokenClip, giveRandomFileName],
    beforeChange: [checkClip],
    afterChange: [announceChange],
    beforeDelete: [refuseUsedFile('clips')],
    afterDelete: [announceDeletion],
  },
  admin: {
    group: { zh: '素材', en: 'Files' },
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['filename', 'durationSeconds', 'filesize', 'updatedAt'],
    listSearchableFields: ['title'],
    description: {
      zh: 'MP4 短片，不超过 50 MB。建议 H.264 + AAC，微信内可直接播放。整场直播的录像在那场直播的“回放”页签里上传。',
      en: 'MP4, at most 50 MB; H.264 + AAC plays everywhere. Recordings of whole lives are uploaded on the live, under Replay.',
    },
  },
  fields: [
    ...fileFields({ zh: '短片', en: 'Clip' }),
    { name: 'title', type: 'text', required: true, maxLength: 120, label: { zh: '名称', en: 'Name' } },
    {
      name: 'durationSeconds',
      type: 'number',
      label: { zh: '时长（秒）', en: 'Duration (seconds)' },
      access: { create: nobodyField, update: nobodyField },
      admin: { readOnly: true, description: { zh: '从文件中读取。', en: 'Read from the file.' } },
    },
    {
      name: 'uses',
      type: 'ui',
      label: { zh: '使用位置', en: 'Shown in' },
      admin: { components: { Field: '/src/admin/FileUses.tsx#FileUses' } },
    },
  ],
}
