import type { Queryable } from '#platform/database.ts'
import type { RevisionContent } from '../revision.ts'
import type { Evidence, Found } from './finding.ts'
import { foldText, isOneWord, passageOf } from './folded-text.ts'
import type { WordStep } from './screened-review.ts'
import { type SensitiveWord, selectActiveWords, selectWordsMark } from './sensitive-words.sql.ts'
import { wordActions } from './word-actions.ts'
import { findWordsIn, type Hit } from './words-automaton.ts'

/** The operator's own list over text and nickname. The moderator sees which word, where, and what the list says of it. */
export const readSensitiveWords: WordStep = async ({ content }, { db }): Promise<Found[]> => {
  const list = await readList(db)
  return wordActions.flatMap(({ value, label, risk }) => {
    const hits = FIELDS.flatMap((field) => findIn(content[field], list).map((hit) => ({ ...hit, field })))
    const ours = hits.filter(({ word }) => word.action === value)
    if (ours.length === 0) return []
    const names = [...new Set(ours.map(({ word }) => (word.category ? `${word.word}（${word.category}）` : word.word)))].join(
      '、',
    )
    return {
      verdict: value === 'stop-promotion' ? ('stop-promotion' as const) : ('look' as const),
      words: { zh: `敏感词：${names}。${label.zh}。`, en: `Words of the list: ${names}. ${label.en}.` },
      evidence: ours.map(({ word, from, to, field }): Evidence => ({ kind: 'passage', field, from, to, rule: word.word })),
      risk,
    }
  })
}

const FIELDS = ['text', 'nickname'] as const satisfies readonly (keyof RevisionContent)[]

type List = { mark: string; words: SensitiveWord[]; find: (text: string) => Hit[] }

/** The list last used: it is asked each time whether it still holds, and built anew only when not. */
let kept: { db: Queryable; list: List } | undefined

async function readList(db: Queryable): Promise<List> {
  const mark = await selectWordsMark(db)
  if (kept?.db === db && kept.list.mark === mark) return kept.list
  const words = await selectActiveWords(db)
  const list = { mark, words, find: findWordsIn(words.map(({ word }) => foldText(word).text)) }
  kept = { db, list }
  return list
}

function findIn(text: string, { words, find }: List): { word: SensitiveWord; from: number; to: number }[] {
  const folded = foldText(text)
  return find(folded.text)
    .filter(({ from, to }) => isOneWord(folded, from, to))
    .map(({ word, from, to }) => ({ word: words[word]!, ...passageOf(folded, from, to) }))
}
