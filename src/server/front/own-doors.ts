import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Measuring } from '#measurement/measuring.ts'
import type { Answer } from '#platform/http.ts'
import { timeBody } from './body-clock.ts'
import { askHelpReader } from './help-readers.ts'
import type { Hub } from './hub.ts'
import { askLiveReminder } from './live-reminder.ts'
import { askMember } from './member.ts'
import { askMemberErasure } from './member-erasure.ts'
import { askOwnDevice } from './own-device.ts'
import { askPageScript } from './page-scripts.ts'
import { askQuestionReader } from './question-readers.ts'
import { sendReviewClip } from './review-clips.ts'
import { askReviewDoor } from './review-doors.ts'
import { askReviewReader } from './review-readers.ts'
import { askSearch } from './search.ts'
import { askTitleFace } from './title-faces.ts'
import { askWechatCallback } from './wechat-callback.ts'
import { askWechatJs } from './wechat-js.ts'
import { askWechatSignIn } from './wechat-sign-in.ts'

export type Asked = {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  pathname: string
  address: string
  publicUrl: string
  isSecure: boolean
  isStaff: boolean
  measuring: Measuring
}

/** `null`: the door has written its answer itself. */
type Said = { name: string; answer: Promise<Answer | null> }

type OwnDoor = {
  name: string
  /** `undefined`: the address is none of this door's. */
  ask: (asked: Asked) => Promise<Answer | null> | Said | undefined
  hasSmallBody?: true
  /** Belongs to the pages: a process without them has no such door. */
  needsPages?: true
}

const SMALL_BODY = { wholeMs: 30_000, idleMs: 10_000 }

/** What answers before Next is asked, in this order. */
const ownDoors: OwnDoor[] = [
  {
    name: 'title-faces',
    ask: ({ request, pathname, measuring: { pool } }) => askTitleFace(request, pathname, pool),
    needsPages: true,
  },
  { name: 'page-scripts', ask: ({ request, url }) => askPageScript(request, url), needsPages: true },
  {
    name: 'own-device',
    ask: ({ request, pathname, measuring: { ownDevices }, isSecure }) =>
      askOwnDevice(request, pathname, { ownDevices, isSecure }),
  },
  { name: 'wechat-sign-in', ask: ({ request, ...asked }) => askWechatSignIn(request, asked), hasSmallBody: true },
  { name: 'member-erasure', ask: ({ request, pathname, ...asked }) => askMemberErasure(request, pathname, asked) },
  { name: 'member', ask: ({ request, pathname, ...asked }) => askMember(request, pathname, asked) },
  {
    name: 'review-readers',
    ask: ({ request, pathname, ...asked }) => askReviewReader(request, pathname, asked),
    hasSmallBody: true,
  },
  {
    name: 'question-readers',
    ask: ({ request, pathname, ...asked }) => askQuestionReader(request, pathname, asked),
    hasSmallBody: true,
  },
  {
    name: 'help-readers',
    ask: ({ request, pathname, ...asked }) => askHelpReader(request, pathname, asked),
    hasSmallBody: true,
  },
  { name: 'wechat-js', ask: ({ request, ...asked }) => askWechatJs(request, asked) },
  { name: 'wechat-callback', ask: ({ request, ...asked }) => askWechatCallback(request, asked) },
  { name: 'live-reminders', ask: ({ request, ...asked }) => askLiveReminder(request, asked) },
  { name: 'search', ask: ({ request, ...asked }) => askSearch(request, asked), hasSmallBody: true },
  {
    name: 'review-doors',
    ask: ({ request, pathname, measuring }) => askReviewDoor(request, pathname, measuring),
    needsPages: true,
  },
  {
    name: 'review-clips',
    ask: ({ request, response, url, measuring: { pool } }) => sendReviewClip(request, response, { url, pool }),
    needsPages: true,
  },
]

/** Asks each door in turn; `undefined` when the address is none of theirs. */
export function askOwnDoors(hub: Hub, asked: Asked): Said | undefined {
  for (const door of ownDoors) {
    if (door.needsPages && !hub.pages) continue
    const said = door.ask(asked)
    if (!said) continue
    if (door.hasSmallBody) timeBody(asked.request, SMALL_BODY)
    return 'answer' in said ? said : { name: door.name, answer: said }
  }
  return undefined
}
