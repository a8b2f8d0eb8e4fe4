import { findAlike } from './alike.ts'
import { replaceTextPrint } from './copied-text.sql.ts'
import { type Evidence, look } from './finding.ts'
import type { Step } from './screened-review.ts'
import { printText } from './text-print.ts'

/**
 * The same words as another review, or nearly. Of two the later one is the copy; an edited one is compared with all. Who copies
 * himself (one text for three teas) is pointed out with less weight.
 */
export const readCopiedText: Step = async ({ id, revision, content }, { db }) => {
  const alike = await findAlike(db, { review: id, text: content.text, isBefore: revision === 1 })
  await replaceTextPrint(db, id, printText(content.text))
  if (alike.length === 0) return []
  const evidence = alike
    .slice(0, 5)
    .map(({ id: review, percent, isSameAuthor }): Evidence => ({ kind: 'review', review, percent, isSameAuthor }))
  const isOwn = alike.every(({ isSameAuthor }) => isSameAuthor)
  const most = alike[0]!.percent
  const words = {
    zh: `与${isOwn ? '同一作者的' : ''}另外 ${alike.length} 条评价文字相同或相近（最高 ${most}%）。`,
    en: `Its words are those of ${alike.length} other reviews${isOwn ? ' of the same author' : ''} or nearly (up to ${most}%).`,
  }
  return [look(words, isOwn ? 10 : most === 100 ? 35 : 25, evidence)]
}
