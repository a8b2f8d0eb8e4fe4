import { afterEach, expect, test } from 'vitest'
import { bodyOf, makeColleague } from '../../builders/content.ts'
import { waitUntil } from '../../builders/hub-process.ts'
import { testPayload } from '../../builders/payload.ts'
import { killNow, killWorkers, startWorker } from './workers.ts'

const { payload, pool, url } = await testPayload()

afterEach(killWorkers)

async function schedule(title: string, dueAt: Date): Promise<string> {
  const editor = await makeColleague(payload, 'editor')
  const data = { title, kind: 'guide', body: bodyOf('先看产地。'), _status: 'draft' }
  const { id } = await payload.create({ collection: 'articles', data: data as never })
  const input = { type: 'publish', doc: { relationTo: 'articles', value: id }, user: { relationTo: 'users', value: editor.id } }
  await payload.jobs.queue({ task: 'schedulePublish', waitUntil: dueAt, input: input as never })
  return id
}

const isPublished = async (id: string): Promise<boolean> =>
  (await payload.findByID({ collection: 'articles', id }))._status === 'published'

const publications = async (id: string): Promise<number> => {
  const where = { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] }
  return (await payload.countVersions({ collection: 'articles', where: where as never })).totalDocs
}

test('two workers publish each scheduled article once, and what one was killed over the other makes good', async () => {
  const first = await startWorker(url)
  const isLed = async () =>
    (await pool.query(`select from pg_locks where locktype = 'advisory' and objid = 7402620`)).rowCount === 1
  await waitUntil(isLed, 30_000)
  await startWorker(url)
  const due = new Date(Date.now() + 2_000)
  const together = await Promise.all(['一', '二', '三', '四'].map((title) => schedule(title, due)))
  await waitUntil(async () => (await Promise.all(together.map(isPublished))).every(Boolean), 30_000)
  expect(await Promise.all(together.map(publications))).toEqual([1, 1, 1, 1])

  await pool.query(`
    create function dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(3); return new; end $$;
    create trigger dawdle before update on articles for each row execute function dawdle()`)
  const cut = await schedule('被打断的一篇', new Date())
  const isUnderWay = async () =>
    (await pool.query('select from payload_jobs where processing and completed_at is null')).rowCount === 1
  await waitUntil(isUnderWay, 30_000)
  await killNow(first)
  await pool.query('drop trigger dawdle on articles')
  // Left under way by a dead worker, it is released after two minutes: the test does not wait for them.
  await pool.query(
    `update payload_jobs set updated_at = updated_at - interval '3 minutes' where completed_at is null and processing`,
  )
  await waitUntil(() => isPublished(cut), 60_000)
  expect(await publications(cut)).toBe(1)
}, 180_000)
