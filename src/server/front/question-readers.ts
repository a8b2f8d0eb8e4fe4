import type { IncomingMessage } from 'node:http'
import { readBody } from '#measurement/doors/read-body.ts'
import { isDatabaseAway } from '#platform/database-away.ts'
import { DAY_MS, HOUR_MS } from '#platform/days.ts'
import type { Answer } from '#platform/http.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { answerQuestion } from '#reviews/questions/answer-question.ts'
import { askQuestion } from '#reviews/questions/ask-question.ts'
import { withdrawEntry } from '#reviews/questions/own-entry.ts'
import { castAnswerVote } from '#reviews/readers/votes.ts'
import { readRequestLink } from '#reviews/submission/request-link.ts'
import { awayPage } from './database-away.ts'
import { type RefusalKind, refuseReader } from './question-refusals.ts'
import { type Asked, idIn, isOfOtherSite, readerOf } from './reader-of.ts'
import { done } from './review-answers.ts'
import { isVote } from './review-readers.ts'

const MAX_FORM_BYTES = 8 * 1024
const VOTES = { name: 'answer-votes', limit: 120, windowMs: HOUR_MS }
/** Whoever throws his cookie away is a new visitor, but not at a new address. */
const VOTES_OF_ANSWER = { name: 'answer-votes-of-answer', limit: 20, windowMs: DAY_MS }

type Taken = { request: IncomingMessage; form: URLSearchParams; asked: Asked; refuse: (kind: RefusalKind) => Answer }

const doors: Record<string, (taken: Taken) => Promise<Answer>> = {
  '/questions/ask': takeQuestion,
  '/questions/answer': takeAnswer,
  '/questions/vote': takeVote,
  '/questions/withdraw': takeBack,
}

/**
 * Takes the forms of 问大家: `POST /questions/ask` {product, text, nickname?, anonymous?}, `/questions/answer` {question, text,
 * nickname?, anonymous?, order?}, `/questions/vote` {answer, vote} and `/questions/withdraw` {token}, plain forms of at most 8 KiB;
 * `undefined` for any other path. Scripts that ask for JSON get it, everybody else a page.
 */
export function askQuestionReader(request: IncomingMessage, pathname: string, asked: Asked): Promise<Answer> | undefined {
  const door = Object.hasOwn(doors, pathname) ? doors[pathname] : undefined
  if (!door) return undefined
  if (request.method !== 'POST') return Promise.resolve(refuseReader(request, null, 'method'))
  if (isOfOtherSite(request)) return Promise.resolve(refuseReader(request, null, 'foreign'))
  return open(door, request, asked).catch((error: unknown) => {
    if (isDatabaseAway(error)) return awayPage
    throw error
  })
}

async function open(door: (taken: Taken) => Promise<Answer>, request: IncomingMessage, asked: Asked): Promise<Answer> {
  const headers = request.headers as Record<string, string | undefined>
  const body = await readBody({ headers, body: request }, MAX_FORM_BYTES)
  if (!body) return refuseReader(request, null, 'too-large')
  const form = new URLSearchParams(body.toString('utf8'))
  return door({ request, form, asked, refuse: (kind) => refuseReader(request, form, kind) })
}

async function takeQuestion({ request, form, asked, refuse }: Taken): Promise<Answer> {
  const product = idIn(form, 'product')
  if (!product) return refuse('incomplete')
  const { pool, clock } = asked.measuring
  const reader = await readerOf(request, asked, { isNamed: true })
  const person = reader.member ?? reader.visitor
  const taken = await askQuestion(pool, { product, input: inputOf(form), person, address: asked.address, at: clock() })
  return taken.ok ? sent({ request, form, token: taken.value.token, cookie: reader.cookie }) : refuse(taken.kind)
}

async function takeAnswer({ request, form, asked, refuse }: Taken): Promise<Answer> {
  const question = idIn(form, 'question')
  if (!question) return refuse('incomplete')
  const { pool, clock } = asked.measuring
  const reader = await readerOf(request, asked, { isNamed: false })
  const buyer = {
    member: reader.member ?? undefined,
    visitor: reader.visitor ?? undefined,
    order: readRequestLink(form.get('order') ?? '', clock()),
  }
  const taken = await answerQuestion(pool, { question, input: inputOf(form), buyer, address: asked.address, at: clock() })
  return taken.ok
    ? sent({ request, form, token: taken.value.token })
    : refuse(taken.kind === 'limited' ? 'too-often' : taken.kind)
}

async function takeVote({ request, form, asked, refuse }: Taken): Promise<Answer> {
  const [answer, question, vote] = [idIn(form, 'answer'), idIn(form, 'question'), form.get('vote')]
  if (!answer || !question || !isVote(vote)) return refuse('incomplete')
  const { pool, clock } = asked.measuring
  const now = clock()
  const limits = [
    await takeRateLimit(pool, VOTES, asked.address, now),
    await takeRateLimit(pool, VOTES_OF_ANSWER, `${asked.address} ${answer}`, now),
  ]
  if (limits.some(({ isWithin }) => !isWithin)) return refuse('too-often')
  const { member, visitor, cookie } = await readerOf(request, asked, { isNamed: true })
  const cast = await castAnswerVote(pool, { answer, vote, at: now, member, visitor })
  if (!cast.ok) return refuse(cast.kind)
  return done({ request, form, to: `/questions/${question}`, value: { useful: cast.value.useful, vote }, cookie })
}

async function takeBack({ request, form, asked, refuse }: Taken): Promise<Answer> {
  const token = form.get('token') ?? ''
  const taken = await withdrawEntry(asked.measuring.pool, token, asked.measuring.clock())
  if (taken.ok) return done({ request, form, to: `/questions/status/${token}`, value: { state: taken.value.state } })
  return refuse(taken.kind === 'unknown' ? 'unknown' : 'not-now')
}

const inputOf = (form: URLSearchParams) => ({
  text: form.get('text'),
  nickname: form.get('nickname'),
  anonymous: form.get('anonymous'),
})

/** Who has asked or answered goes on to the private page that says how it stands. */
const sent = ({ token, ...rest }: { request: IncomingMessage; form: URLSearchParams; token: string; cookie?: string }): Answer =>
  done({ ...rest, to: `/questions/status/${token}`, value: { status: `/questions/status/${token}` } })
