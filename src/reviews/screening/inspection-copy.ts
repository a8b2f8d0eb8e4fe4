import path from 'node:path'
import { uploadFolder } from '#content/upload-folder.ts'
import { sharp } from '#platform/pictures.ts'

const WIDTH = 1080

/** A stored photo as JPEG of at most 1,080 px, without metadata: services outside take no WebP. Throws when it cannot be read. */
export const readInspectionCopy = (filename: string): Promise<Buffer> =>
  sharp(path.join(uploadFolder('review-photos'), path.basename(filename)))
    .resize({ width: WIDTH, height: WIDTH, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 85 })
    .toBuffer()
