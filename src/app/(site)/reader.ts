import config from '@payload-config'
import { notFound } from 'next/navigation'
import { getPayload } from 'payload'
import { cache } from 'react'
import { isLocale } from '#site/locale.ts'
import type { Reader } from '#site/reading/reader.ts'

/** The public reader of one page. An address whose first part is no language is no page. */
export const openReader = cache(async (locale: string): Promise<Reader> => {
  if (!isLocale(locale)) notFound()
  return { payload: await getPayload({ config }), locale }
})
