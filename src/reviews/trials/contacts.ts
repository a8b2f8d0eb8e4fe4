import type { Queryable } from '#platform/database.ts'
import { toPlainLine } from '../plain-text.ts'
import { sign } from '../signed.ts'
import { selectCampaignsWithContacts } from './places.sql.ts'

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
