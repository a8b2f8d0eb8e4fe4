import type { Payload } from 'payload'
import { isUuid } from '../guard.ts'

/** Pages of the site that are no document. */
const PAGES = new Set(
  '/ /articles /videos /live /reviews /stories /products /search /me /privacy /transparency /reviews/new /feed.xml'.split(' '),
)

/** Whether the public finds something at an address of the site. Its language, query and fragment do not matter. */
export async function isStanding(payload: Payload, address: string): Promise<boolean> {
  const path = pathOf(address)
  if (PAGES.has(path)) return true
  const [, parent = '', last = ''] = /^(.*)\/([^/]+)$/.exec(path) ?? []
  const collection = payload.config.collections.find((one) => (one.slug === 'reviews' ? '/reviews' : one.custom?.path) === parent)
  if (!collection || (collection.slug === 'reviews' && !isUuid(last))) return false
  const found = await payload.find({
    collection: collection.slug,
    where: { [collection.slug === 'reviews' ? 'id' : 'slug']: { equals: last } },
    overrideAccess: false,
    depth: 0,
    limit: 1,
    pagination: false,
  })
  return found.docs.length > 0
}

function pathOf(address: string): string {
  const path = address
    .replace(/[?#].*$/, '')
    .replace(/^\/en(?=\/|$)/, '')
    .replace(/(?<=.)\/$/, '')
  try {
    return decodeURI(path) || '/'
  } catch {
    return path
  }
}
