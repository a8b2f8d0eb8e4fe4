import { look } from './finding.ts'
import { foldText } from './folded-text.ts'
import type { Step } from './screened-review.ts'

const FEWEST_LETTERS = 4

/** Whether a reader can learn anything from it: nobody is turned away for few words, they are read with less haste. */
export const readLengthAndLanguage: Step = ({ content }) => {
  const { text } = foldText(content.text)
  if (!/\p{L}/u.test(text)) return [look({ zh: '没有文字，只有符号、数字或表情。', en: 'There are no words in it.' }, 20)]
  if (isRepeated(text)) return [look({ zh: '同一个字词反复出现。', en: 'It repeats one word over and over.' }, 20)]
  if ([...text].length < FEWEST_LETTERS)
    return [look({ zh: '很短，对其他人帮助不大。', en: 'It is too short to help anybody.' }, 5)]
  const letters = text.match(/\p{L}/gu) ?? []
  const known = letters.filter((letter) => /[\p{Script=Han}\p{Script=Latin}]/u.test(letter)).length
  if (known * 2 < letters.length)
    return [look({ zh: '大部分不是中文或英文。', en: 'Most of it is neither Chinese nor English.' }, 10)]
  return []
}

/** One unit of up to three characters, four times or more, and hardly anything besides. */
function isRepeated(text: string): boolean {
  const longest = [...text.matchAll(/(.{1,3}?)\1{3,}/gu)].reduce((most, [run]) => Math.max(most, run.length), 0)
  return longest > 0 && longest * 5 >= text.length * 4
}
