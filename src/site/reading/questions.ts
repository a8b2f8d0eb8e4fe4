import { sharedPool } from '#platform/database.ts'
import { findAwayQuestion, findQuestion, listProductQuestions, type ShownQuestion } from '#reviews/questions/public-questions.ts'
import type { ProofGrade } from '#reviews/review-states.ts'
import { questionWords } from '../words/questions.ts'
import { findProduct } from './products.ts'
import type { Reader } from './reader.ts'

export type AnswerCard = {
  id: string
  text: string
  name: string
  isBrand: boolean
  grade: ProofGrade | null
  boughtAt: string | null
  useful: number
  publishedAt: string
}

export type QuestionCard = {
  id: string
  path: string
  text: string
  name: string
  publishedAt: string
  /** How many are shown in all, and how many were and are not any more. */
  answers: number
  away: number
  shown: AnswerCard[]
}

export type QuestionsOfProduct = { cards: QuestionCard[]; total: number; page: number; pages: number }

const ON_THE_PRODUCT = 5
const A_PAGE = 20
const ANSWERS_BENEATH = 2

/** What the page of a product shows of its questions. */
export const readFirstQuestions = (reader: Reader, product: string): Promise<QuestionsOfProduct> =>
  read(reader, { product, page: 1, each: ON_THE_PRODUCT })

/** A page of all of them; pages begin at 1. */
export const readQuestionPage = (reader: Reader, product: string, page: number): Promise<QuestionsOfProduct> =>
  read(reader, { product, page, each: A_PAGE })

async function read(reader: Reader, asked: { product: string; page: number; each: number }): Promise<QuestionsOfProduct> {
  const { product, page, each } = asked
  const span = { product, limit: each, offset: (page - 1) * each, each: ANSWERS_BENEATH }
  const { questions, total } = await listProductQuestions(sharedPool(), span)
  return { cards: questions.map((row) => toCard(reader, row)), total, page, pages: Math.max(1, Math.ceil(total / each)) }
}

type OfProduct = { product: { id: string; name: string; path: string } }
export type QuestionShown = { kind: 'question'; path: string; card: QuestionCard } & OfProduct
export type QuestionAway = { kind: 'away'; path: string; state: 'hidden' | 'withdrawn'; code: string | null } & OfProduct

/** What stands under the address of a question: itself, or why it is not shown. */
export async function findQuestionPage(reader: Reader, id: string): Promise<QuestionShown | QuestionAway | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  const row = await findQuestion(sharedPool(), id)
  const away = row ? undefined : await findAwayQuestion(sharedPool(), id)
  const about = row ?? away
  const found = about && (await findProduct(reader, { id: { equals: about.productId } }))
  if (!found) return null
  const product = { id: found.id, name: found.name, path: found.path }
  const path = `/questions/${id}`
  if (row) return { kind: 'question', path, product, card: toCard(reader, row) }
  return { kind: 'away', path, product, state: away!.state, code: away!.code }
}

/** The name of who asked to stay unnamed is not passed on. */
function toCard({ locale }: Reader, { shown, ...row }: ShownQuestion): QuestionCard {
  const nameOf = (one: { nickname: string; anonymous: boolean }) => (one.anonymous ? questionWords(locale).nobody : one.nickname)
  return {
    id: row.id,
    path: `/questions/${row.id}`,
    text: row.text,
    name: nameOf(row),
    publishedAt: row.publishedAt.toISOString(),
    answers: row.answers,
    away: row.away,
    shown: shown.map((answer) => ({
      id: answer.id,
      text: answer.text,
      name: nameOf(answer),
      isBrand: answer.givenBy === 'brand',
      grade: answer.grade,
      boughtAt: answer.boughtAt?.toISOString() ?? null,
      useful: answer.useful,
      publishedAt: answer.publishedAt.toISOString(),
    })),
  }
}
