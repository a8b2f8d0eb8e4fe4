import type { Payload } from 'payload'
import { expect, test } from 'vitest'
import { publishDue } from '#server/worker/scheduled-publishing.ts'
import { makeArticle, makeColleague } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

const { payload, pool } = await testPayload()

async function scheduleArticle(title: string) {
  const editor = await makeColleague(payload, 'editor')
  const article = await makeArticle(payload, { title, _status: 'draft' })
  const doc = { relationTo: 'articles', value: article.id }
  await payload.jobs.queue({
    task: 'schedulePublish',
    waitUntil: new Date(Date.now() - 1_000),
    input: { type: 'publish', doc, user: { relationTo: 'users', value: editor.id } } as never,
  })
  return async () => (await payload.findByID({ collection: 'articles', id: article.id }))._status
}

const age = (by: string) => pool.query(`update payload_jobs set updated_at = updated_at - $1::interval`, [by])

test('a publication that met a failing database is tried again after a pause, four times more at most', async () => {
  const status = await scheduleArticle('再试一次')
  await pool.query(`
    create function refuse_for_a_while() returns trigger language plpgsql as $$
    begin
      if new._status = 'published' then raise exception 'the disk is busy'; end if;
      return new;
    end $$;
    create trigger refuse_for_a_while before update on articles for each row execute function refuse_for_a_while()`)
  await publishDue(payload, pool)
  expect(await status()).toBe('draft')
  await pool.query('drop trigger refuse_for_a_while on articles')
  await publishDue(payload, pool)
  expect(await status()).toBe('draft')
  await age('3 seconds')
  await publishDue(payload, pool)
  expect(await status()).toBe('published')
  const { rows } = await pool.query('select completed_at is not null as done, total_tried::integer from payload_jobs')
  expect(rows).toEqual([{ done: true, total_tried: 2 }])

  await pool.query(`update payload_jobs set completed_at = null, has_error = true, total_tried = 5`)
  await age('1 hour')
  await publishDue(payload, pool)
  expect((await pool.query('select has_error from payload_jobs')).rows).toEqual([{ has_error: true }])
})

test('a job that was left under way is released when it cannot be any more', async () => {
  const status = await scheduleArticle('半路停下')
  await pool.query('update payload_jobs set processing = true where completed_at is null and not coalesce(has_error, false)')
  await age('1 minute')
  await publishDue(payload, pool)
  expect(await status()).toBe('draft')
  await age('2 minutes')
  await publishDue(payload, pool)
  expect(await status()).toBe('published')
})

test('two processes that look together do each thing once', async () => {
  const status = await scheduleArticle('两个进程')
  await pool.query(`
    create function dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(0.3); return new; end $$;
    create trigger dawdle before update on articles for each row execute function dawdle()`)
  await Promise.all([1, 2, 3].map(() => publishDue(payload, pool)))
  await pool.query('drop trigger dawdle on articles')
  expect(await status()).toBe('published')
  const { totalDocs } = await payload.findVersions({
    collection: 'articles',
    where: { and: [{ 'version.title': { equals: '两个进程' } }, { 'version._status': { equals: 'published' } }] },
  })
  expect(totalDocs).toBe(1)
})

test('a run that breaks leaves the way free for the next one', async () => {
  const status = await scheduleArticle('断了再来')
  const broken = { ...payload, jobs: { ...payload.jobs, run: () => Promise.reject(new Error('lost')) } } as unknown as Payload
  await expect(publishDue(broken, pool)).rejects.toThrow('lost')
  await publishDue(payload, pool)
  expect(await status()).toBe('published')
})

test('a schedule that is given up is told of once, and old ones never', async () => {
  await pool.query('delete from payload_jobs')
  await scheduleArticle('没成')
  await scheduleArticle('很久以前')
  await pool.query(`update payload_jobs set has_error = true, total_tried = 5`)
  await pool.query(
    `update payload_jobs set wait_until = now() - interval '2 days' where created_at = (select max(created_at) from payload_jobs)`,
  )
  await pool.query('delete from outbox')
  await publishDue(payload, pool)
  await publishDue(payload, pool)
  expect((await pool.query('select event from outbox')).rows).toEqual([{ event: 'publication.failed' }])
})
