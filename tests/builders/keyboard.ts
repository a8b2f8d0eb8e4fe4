import type { Page } from '@playwright/test'

const UNSEEN = 'not to be seen'

type Stop = { id: number; what: string; faults: string[] }

/**
 * Goes through the page that is open by one key, as far as it leads or `most` stops, and gives what is wrong with where the focus stood:
 * it was not to be seen, something stood over it, it had no name, or was too small for a finger (24 pixels, WCAG 2.5.8; links within a
 * text may be).
 */
export async function walkByKeys(page: Page, key: 'Tab' | 'Shift+Tab', most = 80): Promise<{ stops: number; faults: string[] }> {
  const seen = new Map<number, Stop>()
  let last = 0
  for (let pressed = 0; pressed < 2 * most && seen.size < most; pressed++) {
    await page.keyboard.press(key)
    const stop = await settled(page)
    // The end of the page, or its beginning again; a player keeps the focus for each of its own buttons.
    if (!stop || (stop.id !== last && seen.has(stop.id))) break
    last = stop.id
    if (!seen.has(stop.id)) seen.set(stop.id, stop)
  }
  return {
    stops: seen.size,
    faults: [...seen.values()].flatMap(({ what, faults }) => faults.map((fault) => `${fault}: ${what}`)),
  }
}

/** What has the focus, once it came into view: a browser scrolls after the key, and later on a busy machine. */
async function settled(page: Page): Promise<Stop | null> {
  for (let looks = 0; ; looks++) {
    const stop = await page.evaluate(lookAtFocus)
    if (!stop?.faults.includes(UNSEEN) || looks === 20) return stop
    await page.waitForTimeout(50)
  }
}

/** Runs in the page; what it needs stands in it. */
function lookAtFocus(): Stop | null {
  const at = document.activeElement as (HTMLElement & { stop?: number }) | null
  if (!at || at === document.body) return null
  const pages = window as Window & { stops?: number }
  if (!at.stop) {
    pages.stops = (pages.stops ?? 0) + 1
    at.stop = pages.stops
  }
  const label = at.closest('label') ?? (at as HTMLInputElement).labels?.[0]
  const hasRing = (element: Element | null | undefined) => {
    if (!element) return false
    const { outlineStyle, outlineWidth, opacity, clipPath } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && opacity !== '0' && clipPath === 'none'
  }
  const around: Element[] = []
  for (let parent = at.parentElement; parent && parent !== document.body; parent = parent.parentElement) around.push(parent)
  const ringed = [at, at.nextElementSibling, ...around].find(hasRing)

  const { left, top, right, bottom, width, height } = (label?.contains(at) ? label : at).getBoundingClientRect()
  const isSeen = [0.5, 0.1, 0.9].some((part) => {
    const shown = document.elementFromPoint(left + width * part, Math.min(Math.max(top + height * part, 1), innerHeight - 1))
    return shown && (at.contains(shown) || shown.contains(at) || label?.contains(shown)) && shown !== document.documentElement
  })
  const isInText = at.tagName === 'A' && getComputedStyle(at).display === 'inline'
  const isWholeCard = ringed && ringed !== at && ringed.contains(at)
  const name = at.ariaLabel || label?.textContent || at.textContent || at.querySelector('img')?.alt || at.title
  const faults = []
  if (!ringed && at.tagName !== 'VIDEO') faults.push('no ring')
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth || !isSeen) faults.push('not to be seen')
  if (!name?.trim()) faults.push('no name')
  if ((width < 24 || height < 24) && !isInText && !isWholeCard) faults.push('too small')
  return { id: at.stop, what: at.outerHTML.slice(0, 140), faults }
}
