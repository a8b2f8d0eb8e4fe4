import type { Endpoint, PayloadRequest } from 'payload'
import { BUILT_IN } from '#look/title-face/built-in.ts'
import { MAX_FACE_BYTES } from '#look/title-face/file-kind.ts'
import { type FaceRefusal, findFace, takeFace } from '#look/title-face/own-faces.ts'
import { findTitleFace } from '#look/title-face/subset.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { readCapped } from '#platform/capped-body.ts'
import { sharedPool } from '#platform/database.ts'
import { isForeignRequest } from '#platform/foreign-origin.ts'
import { log } from '#platform/log.ts'
import { type Allowed, answer, answerError, isUuid, refuse, textOf } from '../guard.ts'

const uploaders: Allowed = ['brand-manager']

/** A face of the brand's own: uploaded as the whole body, looked at, and cut to the signs of a preview. */
export const titleFaceEndpoints: Endpoint[] = [
  {
    path: '/title-faces',
    method: 'post',
    handler: async (req) => {
      const refused = refuse(req, uploaders)
      if (refused) return refused
      if (isForeignRequest(req as unknown as Request)) return answerError(req, 403, words.foreign)
      const bytes = await readCapped(req as unknown as Request, MAX_FACE_BYTES)
      if (!bytes) return answerError(req, 413, words['too-large'])
      const name = textOf(req.query?.name).trim().slice(0, 100) || '—'
      try {
        const taken = await takeFace(sharedPool(), { bytes, name, now: new Date() })
        return taken.ok ? answer(taken.value) : answerError(req, taken.kind === 'too-large' ? 413 : 422, words[taken.kind])
      } catch (error) {
        log.warn({ err: error instanceof Error ? error.message : String(error) }, 'a face could not be taken in')
        return answerError(req, 503, words.busy)
      }
    },
  },
  {
    path: '/title-faces/:id',
    method: 'get',
    handler: async (req) => {
      const refused = refuse(req, 'staff')
      if (refused) return refused
      const face = isUuid(idOf(req)) ? await findFace(sharedPool(), idOf(req)) : undefined
      return face ? answer(face) : answerError(req, 404, words.gone)
    },
  },
  {
    path: '/title-faces/:id/cut',
    method: 'get',
    handler: async (req) => {
      const refused = refuse(req, 'staff')
      if (refused) return refused
      const [face, text] = [idOf(req), textOf(req.query?.text).slice(0, 400)]
      if (face !== BUILT_IN && !isUuid(face)) return answerError(req, 404, words.gone)
      return answer({ face: await findTitleFace(sharedPool(), { face, text, now: new Date() }) })
    },
  },
]

const idOf = (req: PayloadRequest): string => textOf(req.routeParams?.id)

const words = {
  'too-large': {
    zh: '字体太大：文件不超过 20 MB，解开后不超过 40 MB。可以换成只含常用汉字的版本。',
    en: 'The face is too large: at most 20 MB as a file and 40 MB unpacked. A version with the usual characters alone is smaller.',
  },
  collection: {
    zh: '这是字体合集（TTC、OTC），一个文件里有几款字体。请导出其中一款为 TTF 或 OTF。',
    en: 'This is a collection (TTC, OTC) with several faces in one file. Export one of them as TTF or OTF.',
  },
  other: {
    zh: '这不是 TTF、OTF 或 WOFF2 字体文件。改扩展名不算数；WOFF 请先转成 WOFF2 或 TTF。',
    en: 'This is no TTF, OTF or WOFF2 face, whatever its name says; convert a WOFF to WOFF2 or TTF.',
  },
  broken: {
    zh: '字体文件不完整或已损坏，打不开。请重新导出或向字体公司要一份。',
    en: 'The file is cut short or damaged and cannot be opened. Export it again, or ask the foundry for another copy.',
  },
  'no-han': {
    zh: '这款字体里没有常用汉字，不能用作标题字体。',
    en: 'This face has no usual Chinese characters, so titles cannot be set in it.',
  },
  variable: {
    zh: '这款可变字体不能固定成一个字重。请导出静态的 Bold 版本。',
    en: 'This variable face cannot be fixed at one weight. Export a static one, such as Bold.',
  },
  busy: { zh: '暂时打不开字体，请稍后再传。', en: 'Faces cannot be opened right now: send it again later.' },
  gone: { zh: '没有这款字体，请重新上传。', en: 'There is no such face: upload it again.' },
  foreign: { zh: '请从本站的管理后台上传。', en: 'Send it from the admin of this hub.' },
} as const satisfies Record<FaceRefusal | 'busy' | 'gone' | 'foreign', Bilingual>
