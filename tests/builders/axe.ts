import type { Page } from '@playwright/test'
import axe from 'axe-core'

type Found = { id: string; impact: string; nodes: { html: string }[] }

/** What axe-core finds on the page that is open, of every weight: each rule with the first element that breaks it. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Through the debugger's door, so that the page's own content security policy stays as it is.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Found[] }> } }).axe.run({
      resultTypes: ['violations'],
    }),
  )
  return violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes[0]?.html.slice(0, 160)}`)
}
