import { beforeAll, describe, expect, it } from 'vitest'
import { titleFaceEndpoints } from '#admin/look/title-face-endpoints.ts'
import { forgetUnnamedFaces, takeFace } from '#look/title-face/own-faces.ts'
import { findTitleFace, readTitleFace } from '#look/title-face/subset.ts'
import { DAY_MS } from '#platform/days.ts'
import { makeFace } from '../../builders/faces.ts'
import { testPayload } from '../../builders/payload.ts'

const { payload, pool } = await testPayload()
const now = new Date('2026-11-26T04:00:00Z')
const LICENCE = '演示许可 2026-01'

let face: Buffer
beforeAll(async () => {
  face = await makeFace('茗汀秋茶季Tea')
})

const take = async () => {
  const taken = await takeFace(pool, { bytes: face, name: '茗汀黑.ttf', now })
  if (!taken.ok) throw new Error(taken.kind)
  return taken.value
}
const save = (data: object) => payload.updateGlobal({ slug: 'brand', data: data as never })

describe('a face of the brand’s own', () => {
  it('is cut for pages like the one that comes with the hub, into files of its own', async () => {
    const { id, han, missing } = await take()
    expect({ han, missing: [...missing].length }).toEqual({ han: 5, missing: 3_755 - 4 })
    const found = await patient(id, '秋茶夜')
    expect(found).toMatchObject({ address: expect.stringMatching(/^\/title-faces\/[0-9a-f]{32}\.woff2$/), lacking: '夜' })
    expect(await patient(id, '夜秋茶')).toEqual(found)
    expect((await patient('built-in', '秋茶夜'))?.address).not.toBe(found?.address)
    const bytes = await readTitleFace(pool, found!.address.slice('/title-faces/'.length, -'.woff2'.length))
    expect(bytes?.subarray(0, 4).toString()).toBe('wOF2')
  })

  it('that is gone leaves pages in the faces of the phone', async () => {
    expect(await findTitleFace(pool, { face: '01900000-0000-7000-8000-000000000000', text: '秋茶', now })).toBeNull()
  })

  it('is chosen only when it is there and somebody said by what licence; another choice brings the old titles back', async () => {
    const { id } = await take()
    for (const data of [
      { titleFace: 'own' },
      { titleFace: 'own', ownFace: '01900000-0000-7000-8000-000000000000', faceLicence: LICENCE },
      { titleFace: 'own', ownFace: "' or 1=1", faceLicence: LICENCE },
      { titleFace: 'own', ownFace: id, faceLicence: ' ' },
      { titleFace: 'own', ownFace: id, faceLicence: '字'.repeat(201) },
    ])
      await expect(save(data), JSON.stringify(data)).rejects.toMatchObject({ status: 400 })
    await save({ titleFace: 'own', ownFace: id, faceLicence: LICENCE })
    const read = await payload.findGlobal({ slug: 'brand', overrideAccess: false })
    expect(read).toMatchObject({ titleFace: 'own', ownFace: id })
    expect(read.faceLicence).toBeUndefined()
    await save({ titleFace: 'song' })
    expect(await payload.findGlobal({ slug: 'brand' })).toMatchObject({ titleFace: 'song', ownFace: id, faceLicence: LICENCE })
  })

  it('is kept while the brand names it; what was only tried goes after a month', async () => {
    const [kept, tried] = [await take(), await take()]
    await save({ titleFace: 'song', ownFace: kept.id })
    await forgetUnnamedFaces(pool, new Date(now.getTime() + 29 * DAY_MS))
    expect(await ids()).toEqual(expect.arrayContaining([kept.id, tried.id]))
    await forgetUnnamedFaces(pool, new Date(now.getTime() + 31 * DAY_MS))
    expect(await ids()).toEqual([kept.id])
  })
})

describe('its doors', () => {
  it('take a face from brand managers alone', async () => {
    expect((await upload(null)).status).toBe(401)
    expect((await upload('editor')).status).toBe(403)
    expect((await upload('analyst')).status).toBe(403)
    expect((await upload('brand-manager', face, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const made = await upload('brand-manager')
    expect(made.status).toBe(200)
    expect(await made.json()).toMatchObject({ id: expect.any(String), name: '茗汀.ttf', han: 5, weight: null })
  })

  it.each([
    ['a collection', () => Buffer.from('ttcf and more'), 422, '合集'],
    ['something else', () => Buffer.from('%PDF-1.7'), 422, '改扩展名不算数'],
    ['nothing', () => Buffer.alloc(0), 422, '改扩展名不算数'],
    ['half of a face', () => face.subarray(0, face.length / 2), 422, '不完整'],
    ['more than 20 MB', () => Buffer.alloc(20 * 1024 * 1024 + 1), 413, '20 MB'],
  ])('refuse %s in words', async (_, bytes, status, said) => {
    const answer = await upload('brand-manager', bytes())
    expect(answer.status).toBe(status)
    expect((await answer.json()).message).toContain(said)
  })

  it('say what a face has and cut it for a preview, to colleagues alone', async () => {
    const { id } = await take()
    expect((await get(null, `${id}`)).status).toBe(401)
    expect((await get(null, `${id}/cut`)).status).toBe(401)
    expect(await (await get('editor', id)).json()).toMatchObject({ id, han: 5 })
    for (const none of ['01900000-0000-7000-8000-000000000000', 'x']) expect((await get('editor', none)).status).toBe(404)
    expect((await get('editor', 'x/cut')).status).toBe(404)
    await patient(id, '茶季')
    expect(await (await get('editor', `${id}/cut`, '季茶')).json()).toMatchObject({ face: { lacking: '' } })
  })
})

const userOf = (role: string | null) => (role ? { id: 'u', collection: 'users', role } : null)

function upload(role: string | null, bytes: Buffer = face, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request('http://hub.example/api/title-faces', { method: 'POST', body: new Uint8Array(bytes), headers })
  return call('post', '/title-faces', Object.assign(request, { user: userOf(role), query: { name: '茗汀.ttf' } }))
}

function get(role: string | null, path: string, text = ''): Promise<Response> {
  const [id, act] = path.split('/')
  const asked = { user: userOf(role), routeParams: { id }, query: { text }, headers: new Headers() }
  return call('get', act ? '/title-faces/:id/cut' : '/title-faces/:id', asked)
}

function call(method: string, path: string, req: object): Promise<Response> {
  const endpoint = titleFaceEndpoints.find((one) => one.method === method && one.path === path)!
  return endpoint.handler(Object.assign(req, { i18n: { language: 'zh' } }) as never) as Promise<Response>
}

const ids = async () => (await pool.query('select id from own_faces order by made_at')).rows.map(({ id }) => id)

/** A busy machine may take longer to make one than a page waits; the next page of the same signs has it. */
async function patient(id: string, text: string) {
  for (let round = 0; round < 10; round++) {
    const found = await findTitleFace(pool, { face: id, text, now })
    if (found) return found
  }
  return null
}
