import { randomBytes } from 'node:crypto'
import type { CollectionSlug, FieldHook, PayloadRequest, TextField } from 'payload'
import { isStaffField, nobodyField } from '#people/access.ts'
import { freeSlug, isMadeOf, makeSlug } from './slug.ts'
import { lockSlugs } from './slug-lock.sql.ts'

/** The field that a document is called by. */
type TitleName = 'title' | 'name' | 'question'

/**
 * `slug` and, hidden beside it, `publishedSlug`: the address under which the document was last public. The slug follows
 * `from` (the title) until the document is first published, unless an editor wrote another; it is never empty and never
 * one that a sibling has, trashed ones included.
 */
export function slugFields(from: TitleName): TextField[] {
  return [
    {
      name: 'slug',
      type: 'text',
      label: { zh: '网址别名', en: 'Slug' },
      unique: true,
      index: true,
      maxLength: 90,
      admin: {
        position: 'sidebar',
        description: {
          zh: '页面网址的最后一段，留空时由标题的拼音生成。发布后再修改，旧网址会自动跳转到新网址。',
          en: 'Last part of the address. Left empty, it is made from the title. Changed after publication, the old address redirects.',
        },
      },
      hooks: { beforeValidate: [chooseSlug(from)], beforeDuplicate: [() => null] },
    },
    {
      name: 'publishedSlug',
      type: 'text',
      label: { zh: '最近公开的网址别名', en: 'Last public slug' },
      admin: { hidden: true },
      access: { create: nobodyField, update: nobodyField, read: isStaffField },
      hooks: { beforeDuplicate: [() => null] },
    },
  ]
}

const chooseSlug =
  (from: TitleName): FieldHook =>
  async ({ collection, data, originalDoc, req, value }) => {
    const before = originalDoc?.slug as string | undefined
    const title = String(data?.[from] ?? originalDoc?.[from] ?? '')
    const wanted = typeof value === 'string' ? makeSlug(value) : undefined
    if (before && value === undefined) return before
    if (before && wanted === before && !followsTitle(originalDoc, title, from)) return before
    const base = (wanted !== before && wanted) || makeSlug(title) || `p-${randomBytes(5).toString('hex')}`
    if (base === before) return before
    const slug = collection?.slug as CollectionSlug
    await lockSlugs(req, slug)
    return freeSlug(base, await takenSlugs({ req, collection: slug, base, except: originalDoc?.id }))
  }

/** Before its first publication a document whose slug was made of its title keeps up with the title. */
function followsTitle(before: Record<string, unknown>, title: string, from: string): boolean {
  const oldTitle = String(before[from] ?? '')
  return !before.publishedSlug && title !== '' && oldTitle !== title && isMadeOf(String(before.slug), oldTitle)
}

async function takenSlugs(of: { req: PayloadRequest; collection: CollectionSlug; base: string; except: unknown }) {
  const { docs } = await of.req.payload.find({
    collection: of.collection,
    where: { and: [{ slug: { like: of.base } }, ...(of.except ? [{ id: { not_equals: of.except } }] : [])] },
    select: { slug: true } as never,
    depth: 0,
    pagination: false,
    trash: true,
    overrideAccess: true,
    req: of.req,
  })
  return new Set(docs.map((doc) => (doc as { slug?: string }).slug ?? ''))
}
