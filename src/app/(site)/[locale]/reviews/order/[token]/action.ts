'use server'

import { headers } from 'next/headers'
import type { Locale } from '#site/locale.ts'
import type { OrderFormState } from '#site/review-form/state.ts'
import { submitOrderForm } from '#site/review-form/submit-order.ts'
import { openReader } from '../../../../reader.ts'

/** Takes the posted reviews of an order. Language and link come from the page and are checked anew. */
export async function sendOrderReviews(
  locale: Locale,
  token: string,
  _before: OrderFormState,
  form: FormData,
): Promise<OrderFormState> {
  const reader = await openReader(locale)
  return submitOrderForm(reader.locale, token, { form, headers: new Headers(await headers()) })
}
