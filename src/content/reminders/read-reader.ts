import { hashOpenid } from '#orders/member-keys.ts'
import { isKnownBy, type KnownPerson } from '#people/known-person.ts'
import type { Queryable } from '#platform/database.ts'
import { listKnownReaders } from './known-readers.ts'
import { type KeptGrant, type KeptReminder, selectGrantsOf, selectRemindersOf } from './read-reader.sql.ts'

/** What is kept of somebody who was asked to be reminded of lives: each tap, and each message. `key` is that of the keyed hashes. */
export async function readKeptReminders(
  db: Queryable,
  key: Buffer,
  person: KnownPerson,
): Promise<{ grants: KeptGrant[]; reminders: KeptReminder[] }> {
  const theirs: string[] = []
  for await (const readers of listKnownReaders(db))
    for (const { appId, reader } of readers)
      if (isKnownBy(person, hashOpenid(key, [appId, ...person.sources], reader))) theirs.push(reader)
  return { grants: await selectGrantsOf(db, theirs), reminders: await selectRemindersOf(db, theirs) }
}
