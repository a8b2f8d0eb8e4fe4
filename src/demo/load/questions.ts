import { hashVisitor } from '#orders/member-keys.ts'
import { DAY_MS, HOUR_MS } from '#platform/days.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { actOnEntry } from '#reviews/questions/act-on-entry.ts'
import { answerForBrand, answerQuestion } from '#reviews/questions/answer-question.ts'
import { askQuestion } from '#reviews/questions/ask-question.ts'
import type { EntryKind } from '#reviews/questions/entry-states.ts'
import { castAnswerVote } from '#reviews/readers/votes.ts'
import { idsBy } from './documents.ts'
import { selectBuyersOf } from './questions.sql.ts'
import { firstAdministrator } from './reviews.ts'
import type { Load } from './steps.ts'

type Told = { product: string; text: string; nickname: string; answers: string[]; brand?: string; isUnread?: boolean }

const told: readonly Told[] = [
  {
    product: 'morning-dew-mist',
    text: '上妆以后喷会花妆吗？',
    nickname: '小满',
    answers: ['离远一点，两下就够，不花。近了会有水珠。', '定妆以后喷没事，刚上完粉底别喷。'],
    brand: '建议离脸二十厘米，喷完轻按，不要来回抹。',
  },
  {
    product: 'morning-dew-mist',
    text: '120 毫升的能带上飞机吗？',
    nickname: '阿禾',
    answers: ['大瓶要托运，小瓶可以随身。我被收过一次大的。'],
  },
  {
    product: 'camellia-cleansing-oil',
    text: '戴着睫毛膏也能卸干净吗？',
    nickname: '',
    answers: ['普通的可以，防水的要多揉一会儿。'],
  },
  { product: 'camellia-cleansing-oil', text: '油敷会不会闷出粉刺？', nickname: '松子', answers: [] },
  {
    product: 'night-roast-cream',
    text: '夏天用会不会太厚？',
    nickname: '立秋',
    answers: ['夏天我只在空调房用，出门不用。'],
    isUnread: true,
  },
]

/** Readers ask, buyers of the stored orders answer, the brand says something, one question waits: through the doors of real ones. */
export async function loadQuestions({ payload, pool, now, report }: Load): Promise<void> {
  const staff = await firstAdministrator(payload)
  if (staff.kind !== 'staff') throw new Error('there is no administrator to decide about questions')
  const ids = await idsBy(payload, 'products', 'slug')
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  const approve = async (kind: EntryKind, id: string, at: Date) => {
    const done = await actOnEntry(pool, { kind, id, action: 'approve', version: 1, actor: staff }, at)
    // A load that was interrupted finds some approved already.
    if (!done.ok && done.kind !== 'conflict') throw new Error(`a ${kind} was not approved: ${done.message}`)
  }
  for (const [index, { product: slug, text, nickname, answers, brand, isUnread }] of told.entries()) {
    const [product, address] = [ids.get(slug)!, `192.0.2.${100 + index}`]
    const at = new Date(now - (20 - index * 3) * DAY_MS)
    const person = hashVisitor(key, `demo_asker_${index}`)
    const asked = await askQuestion(pool, { product, input: { text, nickname }, person, address, at })
    if (!asked.ok) throw new Error(`a question was refused: ${asked.kind}`)
    report('问大家 questions', index + 1, told.length)
    if (isUnread) continue
    const question = asked.value.id
    await approve('question', question, new Date(at.getTime() + HOUR_MS))
    const orders = await selectBuyersOf(pool, product, answers.length)
    for (const [place, words] of answers.entries()) {
      const then = new Date(at.getTime() + (place + 2) * DAY_MS)
      const input = { text: words, nickname: place === 0 ? '阿岚' : '' }
      const taken = await answerQuestion(pool, { question, input, buyer: { order: orders[place] }, address, at: then })
      if (!taken.ok) continue
      await approve('answer', taken.value.id, new Date(then.getTime() + HOUR_MS))
      const visitor = hashVisitor(key, `demo_voter_of_answers_${index}`)
      if (place === 0) await castAnswerVote(pool, { answer: taken.value.id, member: null, visitor, vote: 'useful', at: then })
    }
    if (brand) await answerForBrand(pool, { question, text: brand, actor: staff, at: new Date(at.getTime() + 4 * DAY_MS) })
  }
}
