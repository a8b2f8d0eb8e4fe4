import type { Finding } from './finding.ts'
import { stepNames } from './step-names.ts'

type Promotion = { promotable: boolean; withheld: string | null }

const guards: ReadonlySet<string> = new Set(stepNames.filter((step) => 'guards' in step).map(({ value }) => value))

/**
 * Whether a review may be reused to promote, once it is published: its author has agreed to be shown, every step that guards this has
 * looked, and none has stopped it. `withheld` says why not, for colleagues.
 */
export function judgePromotion(findings: readonly Finding[], consentedAt: Date | null): Promotion {
  if (!consentedAt) return withhold({ zh: '没有作者授权', en: 'no consent of its author' })
  const unseen = [...guards].some((guard) => !findings.some(({ step, verdict }) => step === guard && verdict !== 'unavailable'))
  if (unseen) return withhold({ zh: '机器检查未完成', en: 'the screening did not finish' })
  const stopped = findings.filter(({ verdict }) => verdict === 'stop-promotion').map(({ words }) => words)
  if (stopped.length === 0) return { promotable: true, withheld: null }
  return withhold({ zh: stopped.map(({ zh }) => zh).join(''), en: stopped.map(({ en }) => en).join(' ') })
}

const withhold = ({ zh, en }: { zh: string; en: string }): Promotion => ({ promotable: false, withheld: `${zh} · ${en}` })
