import type { CollectionBeforeOperationHook } from 'payload'
import { pictureKindOf } from '#platform/pictures.ts'
import { refuseFile } from './refuse-file.ts'

const reason = {
  zh: '这不是 JPEG、PNG 或 WebP 图片。改扩展名不算数；iPhone 的 HEIC 请先导出为 JPEG。',
  en: 'This is no JPEG, PNG or WebP picture, whatever its name says; export a HEIC of an iPhone as JPEG.',
}

/** Before Payload looks at a colleague's file: its own refusal speaks English only and of extensions. */
export const refuseOtherPictures: CollectionBeforeOperationHook = ({ args, req }) => {
  const kind = req.user && req.file ? pictureKindOf(req.file.data) : 'jpeg'
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') throw refuseFile(req, reason)
  return args
}
