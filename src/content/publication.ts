import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { hasRole, isStaff, nobody, readPublished } from '#people/access.ts'
import { announceChange, announceDeletion } from './announce-change.ts'
import { forgetBeside } from './forget-beside.ts'
import { refuseEmbargoed } from './plan/embargo.ts'
import { forgetDeleted, forgetPlanned } from './plan/forget-plan.ts'
import { previewAddress } from './preview.ts'
import { forgetRedirect, recordMove } from './redirect.ts'
import { refuseFlaws } from './refuse-flaws.ts'
import { endPublishedHandover } from './teamwork/handover.ts'

/**
 * What every published type shares: drafts with scheduled publication, trash, access, the date of the first publication,
 * redirects of changed addresses and the announcement of every change. `path` is where the type stands on the site.
 */
export function publication(of: { slug: string; path: string }) {
  const hooks = addressHooks(of.path)
  return {
    slug: of.slug,
    custom: { path: of.path },
    trash: true,
    versions: { drafts: { autosave: false, schedulePublish: { timeFormat: 'HH:mm', timeIntervals: 5 } }, maxPerDoc: 30 },
    access: {
      create: hasRole('editor'),
      read: readPublished,
      update: hasRole('editor'),
      delete: hasRole('editor'),
      readVersions: isStaff,
      unlock: nobody,
    },
    hooks: {
      ...hooks,
      beforeChange: [refuseEmbargoed, ...hooks.beforeChange],
      afterChange: [...hooks.afterChange, forgetPlanned, endPublishedHandover],
      afterDelete: [...hooks.afterDelete, forgetDeleted, forgetBeside],
    },
  } satisfies Partial<CollectionConfig>
}

/** Hooks of anything that stands at `<path>/<slug>`; without drafts it counts as published from its first save. */
export const addressHooks = (path: string) => ({
  beforeValidate: [refuseFlaws],
  beforeChange: [stampPublication],
  afterChange: [keepRedirects(path), announceChange],
  afterDelete: [markGone(path), announceDeletion],
})

/** The edit screen of a published type: its preview, the live one beside the form, and the buttons that save and publish. */
export const editScreen = (slug: string) => ({
  components: {
    edit: {
      beforeDocumentControls: [
        '/src/admin/teamwork/TeamworkMark.client.tsx#TeamworkMark',
        '/src/admin/autosave/AutoSave.client.tsx#AutoSave',
        PREVIEW_SIZE,
      ],
      PublishButton: '/src/admin/PublishButton.client.tsx#PublishButton',
      SaveDraftButton: '/src/admin/SaveDraftButton.client.tsx#SaveDraftButton',
    },
  },
  ...previews(slug),
})

/** The live preview begins as a phone. */
export const PREVIEW_SIZE = '/src/admin/PreviewSize.client.tsx#PreviewSize'

/** The preview and the live one, which follows every save. Phones first; its sizes are figures in either language. */
export const previews = (slug: string) => ({
  preview: (doc: Record<string, unknown>) => previewAddress(slug, doc),
  livePreview: {
    url: ({ data }: { data: Record<string, unknown> }) => previewAddress(slug, data),
    breakpoints: [
      { name: 'phone', label: '375 × 812', width: 375, height: 812 },
      { name: 'tablet', label: '768 × 1024', width: 768, height: 1024 },
      { name: 'desk', label: '1280 × 900', width: 1280, height: 900 },
    ],
  },
})

const stampPublication: CollectionBeforeChangeHook = ({ collection, data, originalDoc }) => {
  const isPublished = collection.versions?.drafts ? data._status === 'published' : true
  data.publishedSlug = isPublished ? (data.slug ?? originalDoc?.slug) : (originalDoc?.publishedSlug ?? null)
  if (isPublished && hasPublishedAt(collection) && !data.publishedAt) {
    data.publishedAt = originalDoc?.publishedAt ?? new Date().toISOString()
  }
  return data
}

const hasPublishedAt = (collection: { flattenedFields: { name: string }[] }): boolean =>
  collection.flattenedFields.some((field) => field.name === 'publishedAt')

const keepRedirects =
  (path: string): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    const [before, now] = [previousDoc?.publishedSlug, doc.publishedSlug]
    if (!now || now === before) return doc
    if (before) await recordMove(req, { from: `${path}/${before}`, to: `${path}/${now}` })
    else await forgetRedirect(req, `${path}/${now}`)
    return doc
  }

const markGone =
  (path: string): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    if (doc.publishedSlug) await recordMove(req, { from: `${path}/${doc.publishedSlug}`, to: null })
  }
