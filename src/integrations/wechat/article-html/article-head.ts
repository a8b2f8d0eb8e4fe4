import type { Bilingual } from '#platform/bilingual.ts'
import { cleanText, countCharacters, cutCharacters } from './text.ts'
import { LIMITS } from './validate.ts'
import type { Finding } from './words.ts'

/** What stands above an article in the account and in its lists. */
export type ArticleHead = { title: string; author: string; digest: string }

type Written = { title?: string | null; byline?: string | null; dek?: string | null; searchDescription?: string | null }

/** From the fields of an article: the standfirst is the digest, cut where WeChat's limit is; a title is never cut. */
export const toHead = ({ title, byline, dek, searchDescription }: Written): ArticleHead => ({
  title: lineOf(title),
  author: cutCharacters(lineOf(byline), LIMITS.author),
  digest: cutCharacters(lineOf(dek) || lineOf(searchDescription), LIMITS.digest),
})

/** Why WeChat would refuse it (45003, 45004, 45110). */
export function judgeHead({ title, author, digest }: ArticleHead): Finding[] {
  const findings: Finding[] = []
  const says = (text: Bilingual) => findings.push({ grave: true, text })
  if (title === '') says({ zh: '还没有标题。', en: 'There is no title.' })
  if (countCharacters(title) > LIMITS.title)
    says({
      zh: `标题 ${countCharacters(title)} 字，公众号最多 ${LIMITS.title} 字。请在推送里另写一个短标题。`,
      en: `The title has ${countCharacters(title)} characters, WeChat takes ${LIMITS.title}. Write a shorter one in the push.`,
    })
  if (countCharacters(author) > LIMITS.author)
    says({ zh: `作者最多 ${LIMITS.author} 字。`, en: `An author has at most ${LIMITS.author} characters.` })
  if (countCharacters(digest) > LIMITS.digest)
    says({ zh: `摘要最多 ${LIMITS.digest} 字。`, en: `A digest has at most ${LIMITS.digest} characters.` })
  return findings
}

const lineOf = (text: string | null | undefined): string =>
  cleanText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
