import { advertisingRules } from '#content/writing/advertising-words.ts'
import type { Evidence, Found } from './finding.ts'
import { findPassages, type Rule } from './passages.ts'
import type { Step } from './screened-review.ts'

/**
 * Words that a buyer may say and an advertisement may not. Such a review is shown like any other; it is not reused beside a buy
 * button, where it would be advertising (互联网广告管理办法 9).
 */
const rules: readonly Rule[] = advertisingRules.map(({ article, pattern }) => ({ name: article, pattern }))

export const readAdvertisingLaw: Step = ({ content }): Found[] =>
  rules.flatMap((rule) => {
    const evidence = findPassages({ text: content.text, nickname: '' }, [rule])
    if (evidence.length === 0) return []
    const said = saidIn(content.text, evidence)
    return [
      {
        verdict: 'stop-promotion' as const,
        words: {
          zh: `含“${said.join('”“')}”（广告法第 ${rule.name} 条）：可以展示，不能用于推广。`,
          en: `It says “${said.join('”, “')}” (Advertising Law ${rule.name}): it may be shown, not used to promote.`,
        },
        evidence: evidence.map((one) => (one.kind === 'passage' ? { ...one, rule: `广告法 ${rule.name}` } : one)),
        risk: 0,
      },
    ]
  })

/** The words of the law's kind as they were said: none of them tells who said them. */
const saidIn = (text: string, evidence: readonly Evidence[]): string[] => [
  ...new Set(evidence.flatMap((one) => (one.kind === 'passage' ? [text.slice(one.from, one.to)] : []))),
]
