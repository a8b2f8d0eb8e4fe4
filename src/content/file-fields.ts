import type { Field } from 'payload'
import type { Bilingual } from '#platform/bilingual.ts'

/** Payload's own fields of an upload, shown in lists as people speak of files; everything else about them stays Payload's. */
export const fileFields = (label: Bilingual): Field[] => [
  { name: 'filename', type: 'text', label, admin: { components: { Cell: '/src/admin/FileNameCell.client.tsx#FileNameCell' } } },
  {
    name: 'filesize',
    type: 'number',
    label: { zh: '大小', en: 'Size' },
    admin: { components: { Cell: '/src/admin/FileSizeCell.tsx#FileSizeCell' } },
  },
]
