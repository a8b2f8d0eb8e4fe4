import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeDeleteHook, type PayloadRequest } from 'payload'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { databaseOf } from '#platform/request-database.ts'
import { selectClipUses, selectMediaUses } from './media-uses.sql.ts'

/** A document that shows a file; `trashed` when it lies in the trash and may come back. */
export type FileUse = { collection: string; id: string; title: string; trashed: boolean }

const questions = { media: selectMediaUses, clips: selectClipUses } as const

export type FileCollection = keyof typeof questions

/** The documents that show a picture or clip now or in their newest draft, each once, sorted by title. */
export async function findFileUses(req: PayloadRequest, file: { collection: FileCollection; id: string }): Promise<FileUse[]> {
  const { rows } = await (await databaseOf(req)).execute(bind(questions[file.collection], file.id))
  const uses = new Map<string, FileUse>()
  for (const row of rows as FileUse[]) uses.set(`${row.collection}:${row.id}`, row)
  return [...uses.values()].sort((a, b) => a.title.localeCompare(b.title, 'zh'))
}

/** Refuses (409) to delete a file that is shown somewhere, naming the first five places. */
export const refuseUsedFile =
  (collection: FileCollection): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const uses = await findFileUses(req, { collection, id: String(id) })
    if (uses.length > 0) throw new APIError(say(describeUses(uses, req), req.i18n?.language), 409, { uses }, true)
  }

/** The name of a collection or global as the admin writes it. */
export function labelOfUse(req: PayloadRequest, slug: string): Bilingual {
  const collection = req.payload.config.collections.find((one) => one.slug === slug)
  const label = collection?.labels.singular ?? req.payload.config.globals.find((one) => one.slug === slug)?.label
  return typeof label === 'object' ? { zh: label.zh ?? slug, en: label.en ?? slug } : { zh: slug, en: slug }
}

function describeUses(uses: FileUse[], req: PayloadRequest): Bilingual {
  const named = uses.slice(0, 5).map((use) => ({ ...use, label: labelOfUse(req, use.collection) }))
  const zh = named.map((use) => `${use.label.zh}《${use.title || '未命名'}》${use.trashed ? '（回收站）' : ''}`).join('、')
  const en = named.map((use) => `${use.label.en} “${use.title || 'untitled'}”${use.trashed ? ' (trash)' : ''}`).join(', ')
  const more = uses.length - named.length
  return {
    zh: `还有 ${uses.length} 处在用，不能删除：${zh}${more > 0 ? `，另有 ${more} 处` : ''}。请先在这些地方换掉它。`,
    en: `In use in ${uses.length} place(s), so it cannot be deleted: ${en}${more > 0 ? ` and ${more} more` : ''}. Replace it there first.`,
  }
}

function bind(question: string, id: string) {
  const query = sql.empty()
  question.split('$1').forEach((part, index) => {
    if (index > 0) query.append(sql`${id}`)
    query.append(sql.raw(part))
  })
  return query
}
