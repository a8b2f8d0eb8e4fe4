import type { Measuring } from '../measuring.ts'
import { followShortLink } from '../short-links.ts'
import { answerError } from './answers.ts'
import type { Door, DoorAnswer, DoorRequest } from './door.ts'
import { guard } from './guard.ts'

/** `GET /c/<code>`: leads to a page of the hub with `ch` and `via`; 410 when that page was taken down, 404 when it never was. */
export const shortLinkDoor: Door = guard('c', { path: '/c/:code', methods: ['GET', 'HEAD'], answer: lead })

async function lead({ params }: DoorRequest, { pool, clock }: Measuring): Promise<DoorAnswer> {
  const found = await followShortLink(pool, params.code ?? '', clock())
  if (found.kind === 'public') {
    return { status: 302, headers: { location: found.path, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }, body: '' }
  }
  return found.kind === 'gone'
    ? answerError(410, 'gone', '链接指向的内容已下架 · what this link led to was taken down')
    : answerError(404, 'unknown', '没有这个链接 · there is no such link')
}
