import { hashOpenid } from '#orders/member-keys.ts'
import { isKnownBy, type KnownPerson } from '#people/known-person.ts'
import type { Queryable } from '#platform/database.ts'
import { selectOpenEvents, selectPreviewOpenids } from './forget-person.sql.ts'
import { textAt } from './said.ts'

/** What is kept of somebody by the openid of an account: calls that wait to be followed, and that drafts are shown to him. */
export async function readKeptInWechat(db: Queryable, key: Buffer, person: KnownPerson) {
  const isTheirs = (appId: string, openid: string) => isKnownBy(person, hashOpenid(key, [appId, ...person.sources], openid))
  const told = (await selectOpenEvents(db)).filter(({ app_id: appId, said }) => isTheirs(appId, textAt(said, 'FromUserName')))
  const previews = (await selectPreviewOpenids(db)).filter(({ app_id: appId, target }) => isTheirs(appId, target))
  return {
    told: told.map(({ said }) => said),
    previews: previews.map(({ target, name }) => ({ openid: target, name })),
  }
}
