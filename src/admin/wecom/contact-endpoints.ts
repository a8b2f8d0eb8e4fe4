import type { Endpoint } from 'payload'
import { setStars } from '#integrations/wecom/contacts/book.ts'
import { askForSync } from '#integrations/wecom/contacts/synced.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { answer, answerError, staffAction, textOf } from '../guard.ts'
import { wecomPushers } from './roles.ts'

/** `/api/wecom-contacts…`: customers are read anew, and get stars. */
export const wecomContactEndpoints: Endpoint[] = [
  staffAction('/wecom-contacts/sync', wecomPushers, async () => {
    await askForSync(sharedPool(), new Date())
    return answer({ isAsked: true })
  }),
  staffAction('/wecom-contacts/stars', wecomPushers, async (input, req) => {
    const [id, stars] = [textOf(input.id), Number(input.stars)]
    if (!Number.isInteger(stars) || stars < 0 || stars > 5) return answerError(req, 400, wrongStars)
    return (await setStars(sharedPool(), id, stars)) ? answer({ stars }) : answerError(req, 404, noCustomer)
  }),
]

const wrongStars: Bilingual = { zh: '星级是 0 到 5。', en: 'Stars are 0 to 5.' }
const noCustomer: Bilingual = { zh: '没有这位客户。', en: 'There is no such customer.' }
