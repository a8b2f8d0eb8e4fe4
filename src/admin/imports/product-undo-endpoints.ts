import type { Endpoint } from 'payload'
import { listRecentImports, undoProductImport } from '#content/product-import-undo.ts'
import { answer, answerError, isUuid, refuse, staffAction, textOf } from '../guard.ts'

const IMPORTERS = ['editor'] as const

/** `/api/import-desk/products`: the last imports of products, and taking one back. */
export const productUndoEndpoints: Endpoint[] = [
  {
    path: '/import-desk/products',
    method: 'get',
    handler: async (req) => refuse(req, IMPORTERS) ?? answer(await listRecentImports(req, new Date())),
  },
  staffAction('/import-desk/products/undo', IMPORTERS, async (input, req) => {
    const id = textOf(input.id)
    const undone = isUuid(id) ? await undoProductImport(req, id, new Date()) : null
    if (!undone?.ok)
      return answerError(req, 409, {
        zh: '这次导入已经撤销，或已超过 24 小时，不能再撤销。',
        en: 'This import is undone already, or older than 24 hours.',
      })
    req.payload.logger.info({ user: req.user?.id, import: id, ...undone.value, left: undone.value.left.length }, 'import undone')
    return answer(undone.value)
  }),
]
