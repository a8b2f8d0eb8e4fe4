import type { Page } from '@playwright/test'

export type Sent = { id: string; type: string; subject?: string; channel: string; at: number; slot?: string }

/** Every event that the page sends from now on, in order; a resent one appears again. */
export function watchBeacon(page: Page): Sent[] {
  const sent: Sent[] = []
  page.on('request', (request) => {
    if (!request.url().endsWith('/collect')) return
    sent.push(...(JSON.parse(request.postData() ?? '{"events":[]}') as { events: Sent[] }).events)
  })
  return sent
}

/** Makes the pages of this tab believe that nobody looks at them, until `show`. */
export async function hide(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(globalThis, { isHidden: true })
    Object.defineProperty(document, 'hidden', { get: () => (globalThis as unknown as { isHidden: boolean }).isHidden })
  })
}

export async function show(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { isHidden: false })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  })
}
