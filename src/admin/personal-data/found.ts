import type { Bilingual } from '#platform/bilingual.ts'
import { type KeptPlace, sayKept } from './kept-places.ts'
import type { KeyKind } from './key-kinds.ts'

/** Who was looked for by a kind of id: the short name in figures, `null` when they know nobody, and how much is where else. */
export type FoundPerson = { kind: KeyKind; name: string | null; kept: Record<KeptPlace, number> }

/** Whether there is anything to export. */
export const isKept = ({ name, kept }: FoundPerson): boolean => name !== null || sayKept(kept).zh !== ''

/** An id that is known nowhere may be erased all the same, so that it is not taken in later; a phone is not kept for that. */
export const mayErase = (found: FoundPerson): boolean => found.kind !== 'mobile' || isKept(found)

export function sayFound(found: FoundPerson): Bilingual {
  const { kind, name, kept } = found
  const places = sayKept(kept)
  if (!isKept(found)) return kind === 'mobile' ? noApplicant : nobody
  if (kind === 'mobile')
    return {
      zh: `找到：${places.zh}。为其写的评价一并导出或删除。`,
      en: `Found: ${places.en}. Reviews written for them are exported and erased with them.`,
    }
  if (name === null)
    return { zh: `统计和评价里没有这个人，但有：${places.zh}。`, en: `Not in figures or reviews, but in: ${places.en}.` }
  if (places.zh === '') return { zh: `找到：${name}`, en: `Found: ${name}` }
  return { zh: `找到：${name}，另有：${places.zh}。`, en: `Found: ${name}, and in: ${places.en}.` }
}

const noApplicant = { zh: '没有用这个手机号的试用申请。', en: 'Nobody applied for a trial with this phone.' }
const nobody = {
  zh: '没有找到这个人。可以照样按此编号删除，之后也不会再收进来。',
  en: 'Nobody of this id is known. It can be erased all the same, and is then not taken in later.',
}
