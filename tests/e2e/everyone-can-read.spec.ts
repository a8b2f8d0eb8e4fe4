import { expect, test } from '@playwright/test'
import { findBarriers } from '../builders/axe.ts'
import { publishClips } from '../builders/browser-clips.ts'
import { publishArticle, signIn } from '../builders/hub-rest.ts'

let article = ''
let clip = ''
test.beforeAll(async ({ baseURL }) => {
  const address = baseURL ?? ''
  clip = (await publishClips(address, ['谁都能看的一条']))[0]!.path
  article = `/articles/${(await publishArticle(address, await signIn(address))).slug}`
})

const pages: [string, () => string][] = [
  ['the front page', () => '/'],
  ['the list of articles', () => '/articles'],
  ['an article', () => article],
  ['the videos', () => '/videos'],
  ['a clip', () => clip],
  ['the lives', () => '/live'],
  ['the stories', () => '/stories'],
  ['the reviews', () => '/reviews'],
  ['reviews that were filtered', () => '/reviews/all?stars=5'],
  ['articles of a kind', () => '/articles/of/guide'],
  ['the topics', () => '/topics'],
  ['help', () => '/help'],
  ['a search in help', () => '/help/search?q=zzzz'],
  ['the form of a review', () => '/reviews/new'],
  ['the products', () => '/products'],
  ['a search that finds nothing', () => '/search?q=zzzz'],
  ['how reviews are treated', () => '/transparency'],
  ['what is counted', () => '/privacy'],
  ['the statement of accessibility', () => '/accessibility'],
  ['the front page in English', () => '/en'],
]

for (const [name, address] of pages) {
  test(`${name} has nothing that keeps a person from reading it`, async ({ page }) => {
    for (const [width, colorScheme, care] of [
      [375, 'light', 0],
      [375, 'dark', 0],
      [1280, 'light', 0],
      [1280, 'dark', 0],
      [375, 'light', 1],
      [375, 'dark', 1],
      [1280, 'light', 1],
    ] as const) {
      await page.setViewportSize({ width, height: 812 })
      await page.emulateMedia({ colorScheme })
      const answer = await page.goto(`${address()}${address().includes('?') ? '&' : '?'}care=${care}`)
      expect(answer?.status()).toBe(200)
      expect(await page.locator('html[data-care]').count()).toBe(care)
      expect(await findBarriers(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
  })
}
