import { fail, ok, type Result } from '#platform/result.ts'
import { lengthOf, maskName, toPlainLine, toPlainText } from '../plain-text.ts'
import type { EntryKind } from './entry-states.ts'

export const LONGEST = { question: 200, answer: 500, nickname: 20 } as const
const SHORTEST_QUESTION = 4

/** What somebody typed: nothing of it is trusted. */
export type EntryInput = { text?: unknown; nickname?: unknown; anonymous?: unknown }
export type EntryWords = { text: string; nickname: string; anonymous: boolean }

/** The words of a question or an answer as they are kept, or what is wrong with them. The whole nickname of who stays unnamed is kept nowhere. */
export function readEntryInput(kind: EntryKind, input: EntryInput): Result<EntryWords, 'text' | 'nickname'> {
  const text = typeof input.text === 'string' ? toPlainText(input.text) : ''
  const nickname = typeof input.nickname === 'string' ? toPlainLine(input.nickname) : ''
  const length = lengthOf(text)
  if (length < (kind === 'question' ? SHORTEST_QUESTION : 1) || length > LONGEST[kind])
    return fail('text', 'a text of another length')
  if (lengthOf(nickname) > LONGEST.nickname) return fail('nickname', 'a nickname of at most 20 characters')
  // Whoever leaves the name empty asks without one.
  const anonymous = nickname === '' || input.anonymous === true || input.anonymous === 'on' || input.anonymous === '1'
  return ok({ text, nickname: anonymous ? maskName(nickname) : nickname, anonymous })
}
