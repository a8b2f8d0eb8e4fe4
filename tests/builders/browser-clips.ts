import { readFileSync } from 'node:fs'
import { signIn } from './hub-rest.ts'
import { slowed } from './mp4.ts'

export type BrowserClip = { id: string; path: string; title: string }

/** Publishes clips that really play (four seconds each, with captions and a product), the first one last: it is the newest. */
export async function publishClips(address: string, titles: string[]): Promise<BrowserClip[]> {
  const session = { ...(await signIn(address)), origin: address }
  const post = async (collection: string, data: object): Promise<{ id: string; slug: string }> => {
    const answer = await fetch(`${address}/api/${collection}`, {
      method: 'POST',
      headers: { ...session, 'content-type': 'application/json' },
      body: JSON.stringify(data),
    })
    const made = (await answer.json()) as { doc?: { id: string; slug: string } }
    if (!made.doc) throw new Error(`${collection} was refused: ${JSON.stringify(made).slice(0, 300)}`)
    return made.doc
  }
  const file = await uploadClip(address, session)
  const topic = await post('topics', { name: `${titles[0]}的话题` })
  const product = await post('products', {
    name: `${titles[0]}里的杯子`,
    mode: 'in-stock',
    priceFen: 6_800,
    mallUrl: 'https://mall.example/cup',
  })
  const made: BrowserClip[] = []
  for (const title of [...titles].reverse()) {
    const { id, slug } = await post('short-videos', {
      title,
      dek: `${title}的话`,
      kind: 'scene',
      source: 'file',
      file,
      topics: [topic.id],
      products: [product.id],
      captions: `WEBVTT\n\n00:00.000 --> 00:04.000\n${title}的字幕\n`,
      _status: 'published',
    })
    made.unshift({ id, path: `/videos/${slug}`, title })
  }
  return made
}

/** Uploads a film that plays, of four seconds or `times` as long; gives its id. */
export async function uploadClip(address: string, headers: Record<string, string>, times = 1): Promise<string> {
  const film = slowed(readFileSync('src/demo/clips/pour.mp4'), times)
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(film)], { type: 'video/mp4' }), 'pour.mp4')
  form.append('_payload', JSON.stringify({ title: '倒茶' }))
  const answer = await fetch(`${address}/api/clips`, { method: 'POST', headers, body: form })
  return ((await answer.json()) as { doc: { id: string } }).doc.id
}
