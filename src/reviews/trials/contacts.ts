import type { Queryable } from '#platform/database.ts'
import { toPlainLine } from '../plain-text.ts'
import { sign } from '../signed.ts'
import { selectCampaignsWithContacts, selectRecipientsOf, selectUnsigned } from './places.sql.ts'

/** A number as people write it, as it is compared: without gaps and the country's code. */
export const toPhone = (text: string): string => text.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')

/** Mobile and landline numbers of mainland China. */
export const isPhone = (phone: string): boolean => /^(1[3-9]\d{9}|0\d{9,11})$/.test(phone)

/** What is kept of the phone of an applicant: nothing in it leads from one campaign to another. */
export const contactOf = (campaign: string, phone: string): string => sign('trial-contact', `${campaign} ${phone}`)

/** Under which contacts applications of a phone may be kept; `undefined` for what is no phone. */
export async function findContacts(db: Queryable, text: string): Promise<string[] | undefined> {
  const phone = toPhone(toPlainLine(text))
  if (!isPhone(phone)) return undefined
  return (await selectCampaignsWithContacts(db)).map((campaign) => contactOf(campaign, phone))
}

/**
 * Under which contacts the same human applied without signing in: those of the phones that these names applied with, where the
 * recipient is called the same too. The phone alone proves nothing: people give the phones of others.
 */
export async function findOwnContacts(db: Queryable, names: readonly string[]): Promise<string[]> {
  const own = await selectRecipientsOf(db, names)
  if (own.length === 0) return []
  const campaigns = await selectCampaignsWithContacts(db)
  const entries = own.flatMap(({ name, phone }) => campaigns.map((campaign) => ({ name, contact: contactOf(campaign, phone) })))
  return selectUnsigned(db, entries)
}
