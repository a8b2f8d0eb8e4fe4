import { expect, test } from 'vitest'
import { findHelp, listHelp } from '#site/reading/help.ts'
import { down, up } from '../../../migrations/20261126_118010_help.ts'
import { testPayload } from '../../builders/payload.ts'

test('what was written before there were drafts stays public, has an address, and is listed to its editors', async () => {
  const { payload, pool } = await testPayload()
  const db = { db: payload.db.drizzle } as unknown as Parameters<typeof up>[0]
  await down(db)
  await pool.query(
    `insert into help_entries (id, question, answer, "order") values
       ('01994c00-0000-7000-8000-0000000000aa', '多久能发货？', '两天内。', 2),
       ('01994c00-0000-7000-8000-0000000000bb', '能退吗？', '能。', 1)`,
  )
  await up(db)
  const reader = { payload, locale: 'zh' as const }
  const [section, ...more] = await listHelp(reader)
  expect(more).toEqual([])
  expect(section).toMatchObject({ group: 'other', entries: [{ question: '能退吗？' }, { question: '多久能发货？' }] })
  const { docs } = await payload.find({ collection: 'help-entries', draft: true, sort: 'order' })
  expect(docs.map(({ question, _status }) => [question, _status])).toEqual([
    ['能退吗？', 'published'],
    ['多久能发货？', 'published'],
  ])
  const { id, slug } = docs[0] as { id: string; slug: string }
  expect(await findHelp(reader, slug)).toMatchObject({ question: '能退吗？' })
  await payload.update({ collection: 'help-entries', id, data: { answer: '七天内能。', _status: 'published' } })
  expect(await findHelp(reader, slug)).toMatchObject({ answer: '七天内能。' })
})
