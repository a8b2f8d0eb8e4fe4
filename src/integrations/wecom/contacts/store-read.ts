import { inTransaction, type Pool } from '#platform/database.ts'
import { lockBook, upsertChat, upsertContacts } from './contacts.sql.ts'
import { leaveOutErased } from './erased-contacts.ts'
import type { ReadChat, ReadContact } from './read-contact.ts'

export type Reading = {
  pool: Pool
  corpId: string
  key: Buffer
  /** When it began. */
  now: Date
  /** Who was kept, and who was left out because he had been erased. */
  kept: Set<string>
  leftOut: Set<string>
}

/** Keeps customers as just read, but for those who were erased. An erasure beside it waits, and then takes away what came. */
export const storeContacts = ({ pool, corpId, key, now, kept, leftOut }: Reading, contacts: readonly ReadContact[]) =>
  inTransaction(pool, async (client) => {
    await lockBook(client)
    const known = await leaveOutErased(client, key, contacts)
    await upsertContacts(client, { corpId, contacts: known.kept, now })
    for (const { externalUserId } of known.kept) kept.add(externalUserId)
    for (const { externalUserId } of known.leftOut) leftOut.add(externalUserId)
  })

/** The same for a group and its members. */
export const storeChat = ({ pool, corpId, key, now, leftOut }: Reading, chat: ReadChat) =>
  inTransaction(pool, async (client) => {
    await lockBook(client)
    const known = await leaveOutErased(client, key, chat.members)
    await upsertChat(client, { corpId, chat: { ...chat, members: known.kept }, now })
    for (const { externalUserId } of known.leftOut) leftOut.add(externalUserId)
  })

/** Of how many nothing is kept. */
export const countLeftOut = ({ kept, leftOut }: Reading): number => [...leftOut].filter((id) => !kept.has(id)).length
