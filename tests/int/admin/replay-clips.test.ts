import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Clip } from '#content/replay-clips/clips.ts'
import { cutNext } from '#content/replay-clips/keep-cutting.ts'
import type { LiveStream } from '#generated/payload-types.ts'
import type { Role } from '#people/roles.ts'
import type { Pool } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { makeProduct } from '../../builders/content.ts'
import { makeLive } from '../../builders/lives.ts'
import { makeMp4 } from '../../builders/mp4.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../../builders/rest.ts'

let payload: Payload
let pool: Pool
let rest: Rest
let staff: Record<Role, Colleague>
let live: LiveStream
let lines: string[]
const folder = mkdtempSync(path.join(tmpdir(), 'zhongcao-ffmpeg-'))
const programs = process.env.PATH
const now = new Date()
let at = now

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  rest = restOf(payload)
  staff = await makeColleagues(payload)
  writeFileSync(path.join(folder, 'part.mp4'), makeMp4({ timescale: 1_000, duration: 20_000 }))
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(async () => {
  at = now
  await pool.query('delete from clip_cuts')
  const tea = await makeProduct(payload, { name: '龙井' })
  const replay = await upload(3_600)
  live = await makeLive(payload, new Date('2026-11-20T12:00:00Z'), {
    endedAt: '2026-11-20T13:00:00.000Z',
    replay,
    lineup: [
      { productId: tea.id, minute: 5 },
      { productId: tea.id, minute: 25 },
      { productId: tea.id, minute: 90 },
    ] as never,
  })
  lines = live.lineup!.map(({ id }) => String(id))
  machineHas('cp "$here/part.mp4" "$into"')
})
afterEach(() => {
  process.env.PATH = programs
})

async function upload(seconds: number): Promise<string> {
  const data = makeMp4({ timescale: 1_000, duration: seconds * 1_000 })
  const file = { data, mimetype: 'video/mp4', name: 'replay.mp4', size: data.length }
  return (await payload.create({ collection: 'clips', data: { title: '回放' } as never, file })).id
}

/** Puts an ffmpeg that does this before all other programs. */
function machineHas(work: string): void {
  const program = path.join(folder, 'ffmpeg')
  writeFileSync(
    program,
    `#!/bin/sh\nhere="${folder}"\nprintf '%s\\n' "$@" > "$here/asked"\nfor last; do :; done\ninto="\${last#file:}"\n${work}\n`,
  )
  chmodSync(program, 0o755)
  process.env.PATH = `${folder}:${programs}`
}

const clip = async (more: object = {}, role: Role = 'editor') =>
  rest('POST', '/api/lives/clip', { body: { live: live.id, line: lines[0], ...more }, token: staff[role].token })
const begin = async (more: object = {}) => ((await clip(more)).body as { id: string }).id
const work = () => cutNext({ payload, pool, clock: () => at }, new AbortController().signal)
const stand = async (role: Role = 'analyst') => {
  const answer = await rest('GET', `/api/lives/clips?live=${live.id}`, { token: staff[role].token })
  return (answer.body as { clips: Clip[] }).clips[0]
}
const draftOf = (id: string) => payload.findByID({ collection: 'short-videos', id, draft: true, depth: 1 })

describe('a chapter of a replay that lies here', () => {
  it('is cut out of it and becomes the clip of the draft, as long as it is', async () => {
    const made = await clip()
    expect(made.body).toMatchObject({ isCut: true })
    expect(await stand()).toMatchObject({ cut: { state: 'waiting', percent: 0 } })
    expect([await work(), await work()]).toEqual([true, false])
    expect(await stand()).toMatchObject({ cut: { state: 'done', percent: 100, problem: null } })
    const draft = await draftOf((made.body as { id: string }).id)
    expect(draft).toMatchObject({ _status: 'draft', durationSeconds: 20, file: { title: draft.title, durationSeconds: 20 } })
    const asked = readFileSync(path.join(folder, 'asked'), 'utf8').split('\n')
    expect([asked[asked.indexOf('-ss') + 1], asked[asked.indexOf('-t') + 1]]).toEqual(['300', '1200'])
    expect(asked[asked.indexOf('-protocol_whitelist') + 1]).toBe('file,pipe')
  })

  it('may be less than the chapter, and is cut again at other times', async () => {
    const id = await begin({ from: '5:10', to: '0:05:40' })
    await work()
    const first = (await draftOf(id)).file
    expect(await begin({ from: '6:00', to: '' })).toBe(id)
    await work()
    expect(await stand()).toMatchObject({ fromSeconds: 360, toSeconds: null, cut: { state: 'done' } })
    const asked = readFileSync(path.join(folder, 'asked'), 'utf8').split('\n')
    expect(asked[asked.indexOf('-t') + 1], 'to the end of the recording').toBe('3240')
    expect((await draftOf(id)).file).not.toEqual(first)
  })

  it('that two ask for at once is cut once', async () => {
    await Promise.all([clip(), clip()])
    expect([await work(), await work()]).toEqual([true, false])
  })

  it('that is asked for at other times meanwhile is cut at these alone', async () => {
    const id = await begin()
    machineHas('sleep 1; cp "$here/part.mp4" "$into"')
    const first = work()
    await expect.poll(async () => (await stand())?.cut?.state).toBe('cutting')
    await begin({ from: '7:00', to: '7:30' })
    await first
    expect((await draftOf(id)).file ?? null).toBeNull()
    expect(await stand()).toMatchObject({ cut: { state: 'waiting' } })
    await work()
    expect(await stand()).toMatchObject({ fromSeconds: 420, cut: { state: 'done' } })
  })

  it('says how far it is', async () => {
    const percent = async () => (await stand())?.cut?.percent
    await begin({ from: '5:00', to: '5:40' })
    machineHas('echo out_time_us=10000000; sleep 1; cp "$here/part.mp4" "$into"')
    const working = work()
    await expect.poll(percent).toBe(25)
    await working
    expect(await percent()).toBe(100)
  })
})

describe('what cannot be cut', () => {
  it('is said: no such times, and nothing there', async () => {
    for (const wrong of [{ from: 'soon' }, { from: '1:75' }, { from: '6:00', to: '5:00' }, { from: '61:00', to: '62:00' }])
      expect((await clip(wrong)).status, JSON.stringify(wrong)).toBe(400)
    expect((await clip({ line: lines[2] })).status, 'a chapter behind the end of the recording').toBe(400)
    expect(await work()).toBe(false)
    expect((await payload.count({ collection: 'short-videos' })).totalDocs).toBe(
      (await pool.query('select 1 from live_clips')).rowCount,
    )
  })

  it.each([
    ['no-ffmpeg', null],
    ['broken', 'exit 1'],
    ['beyond', 'true'],
  ])('is %s, its draft stays and it can be tried again', async (problem, doing) => {
    const id = await begin()
    if (doing) machineHas(doing)
    else process.env.PATH = '/nowhere'
    await work()
    process.env.PATH = programs
    expect(await stand()).toMatchObject({ id, cut: { state: 'failed', problem } })
    expect((await draftOf(id)).file ?? null).toBeNull()
    machineHas('cp "$here/part.mp4" "$into"')
    expect(await begin()).toBe(id)
    await work()
    expect(await stand()).toMatchObject({ cut: { state: 'done' } })
  })

  it('without a file keeps its times in the draft alone', async () => {
    await payload.update({
      collection: 'live-streams',
      id: live.id,
      data: { replay: null, replayUrl: 'https://channels.example.com/1' },
    })
    expect((await clip()).body).toMatchObject({ isCut: false })
    expect(await stand()).toMatchObject({ fromSeconds: 300, cut: null })
    expect(await work()).toBe(false)
  })

  it('goes to waste when its draft was thrown away', async () => {
    const id = await begin()
    await payload.delete({ collection: 'short-videos', id })
    await work()
    expect((await pool.query('select 1 from clip_cuts')).rowCount).toBe(1)
    const { rows } = await pool.query('select state, problem from clip_cuts')
    expect(rows).toEqual([{ state: 'failed', problem: 'gone' }])
  })
})

it('a clip that a colleague has chosen meanwhile stays; what was cut lies among the files', async () => {
  const id = await begin()
  const own = await upload(9)
  await payload.update({ collection: 'short-videos', id, draft: true, data: { file: own } })
  await work()
  expect((await draftOf(id)).file).toMatchObject({ id: own })
  expect(await stand()).toMatchObject({ cut: { state: 'done', problem: 'own-file' } })
})

it('what a dead worker left is taken up by the next, and given up after three', async () => {
  await begin()
  const die = async () => {
    await pool.query("update clip_cuts set state = 'cutting', leased_until = $1, attempts = attempts + 1", [
      new Date(at.getTime() + 60_000),
    ])
    expect(await work(), 'while it may be alive').toBe(false)
    at = new Date(at.getTime() + 61_000)
  }
  await die()
  expect(await work()).toBe(true)
  expect(await stand()).toMatchObject({ cut: { state: 'done' } })
  await begin({ from: '5:30', to: '6:00' })
  for (let deaths = 0; deaths < 3; deaths++) await die()
  expect(await work()).toBe(false)
  expect(await stand()).toMatchObject({ cut: { state: 'failed', problem: 'interrupted' } })
})

it('editors cut, every colleague sees how far it is, and nobody else', async () => {
  expect((await clip({}, 'brand-manager')).status).toBe(403)
  expect((await rest('GET', `/api/lives/clips?live=${live.id}`)).status).toBe(401)
  expect((await rest('GET', `/api/lives/clips?live=${uuidv7()}`, { token: staff.moderator.token })).body).toEqual({ clips: [] })
})
