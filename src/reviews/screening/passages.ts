import type { RevisionContent } from '../revision.ts'
import type { Evidence } from './finding.ts'
import { foldText, isOneWord, passageOf } from './folded-text.ts'

export type Rule = { name: string; pattern: RegExp }

const FIELDS = ['text', 'nickname'] as const

/** Where rules hit a folded text (only letters and digits, lower case, simplified), as passages of the original. */
export function findPassages(content: Pick<RevisionContent, 'text' | 'nickname'>, rules: readonly Rule[]): Evidence[] {
  return FIELDS.flatMap((field) => {
    const folded = foldText(content[field])
    return rules.flatMap(({ name, pattern }) =>
      [...folded.text.matchAll(pattern)].flatMap(({ index, 0: hit }): Evidence[] => {
        const [from, to] = [index, index + hit.length]
        return isOneWord(folded, from, to) ? [{ kind: 'passage', field, ...passageOf(folded, from, to), rule: name }] : []
      }),
    )
  })
}
