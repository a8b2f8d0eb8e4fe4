import type { SanitizedConfig } from 'payload'
import { expect, test } from 'vitest'

// Every text that Payload shows to a colleague must be there in both languages; a bare string is a text forgotten.
const texts = ['label', 'labels', 'description', 'placeholder', 'singular', 'plural', 'group']

const config: SanitizedConfig = await (await import('@payload-config')).default

const ownCollections = config.collections.filter(({ slug }) => !slug.startsWith('payload-'))

// What Payload adds by itself and words in its own translations.
const payloadsOwn =
  /\.(id|createdAt|updatedAt|deletedAt|_status|filename|mimeType|filesize|width|height|focalX|focalY|url|thumbnailURL|sizes|email|password|sessions|resetPasswordToken|salt|hash|loginAttempts|lockUntil|apiKey|enableAPIKey|folder|blockName|blockType|_h_folders)\b/

function findMissing(value: unknown, path: string, seen: Set<unknown>): string[] {
  if (value === null || typeof value !== 'object' || seen.has(value)) return []
  seen.add(value)
  if (isHidden(value)) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const here = `${path}.${(value as { name?: string }).name && !Array.isArray(value) ? `${(value as { name?: string }).name}.` : ''}${key}`
    if (texts.includes(key) && part !== undefined && part !== false && typeof part !== 'function' && key !== 'labels') {
      return isBilingual(part) ? [] : [`${here}: ${JSON.stringify(part)}`]
    }
    if (
      ['hooks', 'access', 'validate', 'components', 'custom', 'joins', 'polymorphicJoins', 'flattenedFields', 'editor'].includes(
        key,
      )
    )
      return []
    return findMissing(part, here, seen)
  })
}

/** Fields that nobody is ever shown need no words. */
const isHidden = (field: { hidden?: unknown; admin?: { hidden?: unknown } }): boolean =>
  field.hidden === true || field.admin?.hidden === true

const isBilingual = (text: unknown): boolean =>
  typeof text === 'object' &&
  text !== null &&
  ['zh', 'en'].every((language) => Boolean((text as Record<string, string>)[language]))

test.each([...ownCollections, ...config.globals].map((entity) => [entity.slug, entity] as const))(
  'every text of %s is there in Chinese and English',
  (slug, entity) => {
    const { fields, admin } = entity
    const labels = 'labels' in entity ? { labels: entity.labels } : { label: entity.label }
    const missing = findMissing(
      { fields, admin: { group: admin.group, description: admin.description }, ...labels },
      slug,
      new Set(),
    )
    expect(missing.filter((text) => !payloadsOwn.test(text))).toEqual([])
  },
)

test('the blocks of a body have names and labels in both', async () => {
  const { bodyBlocks } = await import('#content/body-editor.ts')
  expect(bodyBlocks.map(({ slug }) => slug)).toEqual([
    'picture',
    'gallery',
    'productCard',
    'reviewQuote',
    'videoEmbed',
    'liveNotice',
    'pullQuote',
    'offer',
  ])
  const missing = bodyBlocks.flatMap((block) =>
    findMissing({ fields: block.fields, labels: block.labels }, block.slug, new Set()),
  )
  expect(missing.filter((text) => !payloadsOwn.test(text))).toEqual([])
})

test('every field that is shown has a label of its own', () => {
  const unlabelled = ownCollections.flatMap((collection) =>
    collection.flattenedFields
      .filter((field) => !('hidden' in field && field.hidden) && !field.admin?.hidden && !isBilingual(field.label))
      .map((field) => `${collection.slug}.${field.name}`)
      .filter((path) => !payloadsOwn.test(path)),
  )
  expect(unlabelled).toEqual([])
})

test('types stand at the address that the list of content types says', async () => {
  const { contentTypes } = await import('../../../src/content-types.ts')
  for (const { slug, path } of contentTypes) {
    const collection = config.collections.find((one) => one.slug === slug)
    if (collection?.custom?.path) expect(collection.custom.path).toBe(path)
  }
})

test.each(ownCollections.map((collection) => [collection.slug, collection] as const))(
  '%s states every operation, and being signed in as nobody in particular opens nothing',
  async (slug, collection) => {
    for (const operation of ['create', 'read', 'update', 'delete', 'readVersions', 'unlock'] as const) {
      if (operation === 'unlock' && !collection.auth) continue
      const access = collection.access[operation]
      expect(access, operation).toBeTypeOf('function')
      const asks = (user: object | null) => access?.({ req: { user, routeParams: { collection: slug } } as never })
      // Time-dependent answers differ by milliseconds; what matters is whether a stranger is let in where the public is not.
      expect(typeof (await asks({ id: '1', collection: 'strangers' })), operation).toBe(typeof (await asks(null)))
      expect((await asks({ id: '1', collection: 'strangers' })) === true, operation).toBe((await asks(null)) === true)
    }
  },
)
