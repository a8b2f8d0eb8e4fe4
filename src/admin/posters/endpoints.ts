import type { Endpoint, PayloadRequest } from 'payload'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { countdownDays, isPosterCollection, isPosterKind } from '#posters/kinds.ts'
import { askPoster, forgetInvitation, openPoster, type PosterAsked, type PosterRefusal } from '#posters/posters.ts'
import { findFonts } from '#posters/render/render-apart.ts'
import { type Allowed, answer, answerError, isUuid, refuse, staffAction, textOf } from '../guard.ts'
import { noFonts } from './words.ts'

export const posterMakers: Allowed = ['editor', 'brand-manager']

const MOST_PERSON = 12

const makeDoor = staffAction('/posters', posterMakers, async (input, req) => {
  const asked = readAsked(input)
  if (!asked) return answerError(req, 400, incomplete)
  const hub = { payload: req.payload, pool: sharedPool() }
  const now = new Date()
  try {
    if (!(await findFonts()).hasChinese) return answerError(req, 503, noFonts)
    const made = await askPoster(hub, asked, { by: req.user?.id ? String(req.user.id) : null, now })
    if (!made.ok) return refusePoster(req, made.kind)
    // It is made at once, so that whoever asked hears now what is wrong.
    const opened = await openPoster(hub, made.value, now)
    if (!opened.ok) return refusePoster(req, opened.kind)
    return answer({ id: made.value, address: `/api/posters/${made.value}?v=${opened.value.hash.slice(0, 12)}` })
  } catch (error) {
    req.payload.logger.error({ err: (error as Error).message }, 'a poster was not made')
    return answerError(req, 503, notMade)
  }
})

const openDoor: Endpoint = {
  path: '/posters/:id',
  method: 'get',
  handler: async (req) => {
    const refused = refuse(req, posterMakers)
    if (refused) return refused
    const id = String(req.routeParams?.id ?? '')
    if (!isUuid(id)) return refusePoster(req, 'unknown')
    const opened = await openPoster({ payload: req.payload, pool: sharedPool() }, id, new Date())
    if (!opened.ok) return refusePoster(req, opened.kind)
    const { bytes, hash, poster } = opened.value
    const name = [poster.kind, poster.kind === 'countdown' ? poster.days : '', poster.via, poster.id.slice(-6)].filter(
      (part) => part !== '',
    )
    const isKept = req.query?.download === '1'
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': 'image/jpeg',
        'content-disposition': `${isKept ? 'attachment' : 'inline'}; filename="poster-${name.join('-')}.jpg"`,
        // A quote disappears with its consent, so no cache in between may keep it.
        'cache-control': 'private, no-cache',
        etag: `"${hash}"`,
      },
    })
  },
}

const forgetDoor = staffAction('/posters/forget', posterMakers, async (input, req) => {
  const id = textOf(input.id)
  const isGone = isUuid(id) && (await forgetInvitation(sharedPool(), id))
  return isGone ? answer({ id }) : answerError(req, 404, noInvitation)
})

/**
 * `POST /api/posters` makes one and gives its address; `GET /api/posters/<id>` is its file as the content says now; `POST
 * /api/posters/forget` forgets an invitation with whom it names.
 */
export const posterEndpoints: Endpoint[] = [makeDoor, forgetDoor, openDoor]

const noInvitation: Bilingual = { zh: '没有这张邀请海报。', en: 'There is no such invitation.' }

function readAsked(input: Record<string, unknown>): PosterAsked | undefined {
  const [collection = '', id = ''] = textOf(input.subject).split(':')
  const { kind } = input
  const days = Number(input.days ?? 0)
  const person = textOf(input.person).replace(/\s+/gu, ' ').trim()
  if (!isPosterCollection(collection) || !isUuid(id) || !isPosterKind(kind)) return undefined
  if (!(countdownDays as readonly number[]).includes(days) || [...person].length > MOST_PERSON) return undefined
  return {
    collection,
    id,
    kind,
    channel: textOf(input.channel) || 'moments',
    via: textOf(input.via).trim(),
    person: kind === 'invitation' ? person : '',
    days: kind === 'countdown' ? days : 0,
  }
}

const refusePoster = (req: PayloadRequest, kind: PosterRefusal | 'gone'): Response => {
  const [status, text] = refusals[kind]
  return answerError(req, status, text)
}

const refusals: Record<PosterRefusal | 'gone', [number, Bilingual]> = {
  kind: [400, { zh: '这项内容不能做这种海报。', en: 'No such poster can be made of this.' }],
  channel: [400, { zh: '请选择渠道。', en: 'Choose a channel.' }],
  via: [
    400,
    { zh: '分享人代码只能用字母、数字、_ 和 -，最多 64 个。', en: 'A share code is 1 to 64 of A-Z, a-z, 0-9, _ and -.' },
  ],
  'no-time': [409, { zh: '这场直播还没有开播时间。', en: 'This live has no start yet.' }],
  over: [
    409,
    { zh: '这场直播已经开始、取消，或那一天已经过去。', en: 'This live has begun or was cancelled, or that day has passed.' },
  ],
  unknown: [404, { zh: '没有这项内容，可能已被删除。', en: 'There is no such item; it may have been deleted.' }],
  'not-promotable': [
    409,
    {
      zh: '这条评价不能用在海报上：没有展示、作者没有授权广告使用，或授权已经到期。请换一条。',
      en: 'This review cannot be used on a poster: not shown, not agreed to for advertising, or beyond the term. Choose another.',
    },
  ],
  gone: [
    410,
    {
      zh: '作者收回了授权，或评价不再展示，这张海报已经撤下。',
      en: 'The consent was taken back or the review is not shown: this poster is gone.',
    },
  ],
}

const incomplete = {
  zh: '请选择内容和海报种类；邀请人的名字最多 12 个字。',
  en: 'Choose the content and a kind of poster; a name has at most 12 characters.',
}
const notMade = { zh: '海报暂时没有画出来，请稍后再试。', en: 'The poster could not be made now: try again.' }
