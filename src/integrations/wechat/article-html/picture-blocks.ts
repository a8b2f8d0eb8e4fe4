import { lineOf, type WriteBlock } from './block.ts'
import { remark } from './desk.ts'
import { toArticlePicture, writeFigure } from './figures.ts'

export const writePictureBlock: WriteBlock = (fields, desk) => {
  const picture = toArticlePicture(fields.media, 'media')
  if (!picture) return remark(desk, 'gone', '图片')
  return writeFigure(desk, picture, lineOf(fields.caption) || picture.caption)
}

/** One below the other: nothing can be swiped there. */
export const writeGallery: WriteBlock = (fields, desk) =>
  (Array.isArray(fields.media) ? fields.media : [])
    .map((upload) => {
      const picture = toArticlePicture(upload, 'media')
      return picture ? writeFigure(desk, picture, picture.caption) : remark(desk, 'gone', '图集里的图片')
    })
    .join('')
