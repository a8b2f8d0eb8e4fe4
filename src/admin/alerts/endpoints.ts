import type { Endpoint } from 'payload'
import { putAlertAside } from '#care/alerts.ts'
import { correctCaseKind } from '#care/case.ts'
import { isCaseKind } from '#care/case-kinds.ts'
import { sharedPool } from '#platform/database.ts'
import { type Allowed, answer, answerError, staffAction, textOf } from '../guard.ts'

/** Who sees alerts of bad reviews, and says what a case is about. */
export const alertReaders: Allowed = ['moderator', 'brand-manager', 'editor']

/** `POST /api/alerts/aside` {id}: somebody has seen to it. `POST /api/cases/kind` {case, kind}: what it is really about. */
export const alertEndpoints: Endpoint[] = [
  staffAction('/alerts/aside', alertReaders, async ({ id }, req) => {
    const key = Number(id)
    const isAside =
      Number.isSafeInteger(key) && (await putAlertAside(sharedPool(), { id: key, user: String(req.user!.id), now: new Date() }))
    return isAside ? answer({}) : answerError(req, 404, { zh: '这条预警已经处理过了。', en: 'It has been put aside already.' })
  }),
  staffAction('/cases/kind', alertReaders, async (input, req) => {
    const isKnown = isCaseKind(input.kind) && (await correctCaseKind(sharedPool(), textOf(input.case), input.kind))
    return isKnown ? answer({}) : answerError(req, 404, { zh: '没有这个工单。', en: 'There is no such case.' })
  }),
]
