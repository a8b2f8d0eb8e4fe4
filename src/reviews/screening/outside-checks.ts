import { log } from '#platform/log.ts'
import type { Evidence, Found } from './finding.ts'
import { readInspectionCopy } from './inspection-copy.ts'
import { type Checked, type Outcome, type Provider, unavailable } from './provider.ts'
import { isResting, rest } from './resting.ts'
import type { ScreenedReview, Step } from './screened-review.ts'

/** Everything that each service accepts, at once: a review waits for the slowest answer and no longer. */
export const askOutside: Step = async (review, { providers }) => {
  const items = await itemsOf(review, providers)
  return Promise.all(providers.map(async (provider) => foundBy(provider, await askAll(provider, items))))
}

type Answer = Extract<Evidence, { kind: 'outside' }>

/** What the answers of one service mean together: the worst of them. */
export function foundBy({ name }: Pick<Provider, 'name'>, answers: readonly Answer[]): Found {
  const outcomes = answers.map(({ outcome }) => outcome)
  const evidence = [...answers]
  if (outcomes.includes('look'))
    return { verdict: 'look', words: { zh: `${name} 提示需要留意。`, en: `${name} says: look.` }, evidence, risk: 40 }
  if (outcomes.includes('unavailable'))
    return { verdict: 'unavailable', words: { zh: `${name} 没有给出结果。`, en: `${name} gave no verdict.` }, evidence, risk: 5 }
  if (outcomes.includes('later'))
    return {
      verdict: 'unavailable',
      words: { zh: `${name} 还没有回音。`, en: `${name} has not answered yet.` },
      evidence,
      risk: 5,
    }
  return { verdict: 'ok', words: { zh: `${name} 通过。`, en: `${name} passed it.` }, evidence, risk: 0 }
}

type Item = { kind: Checked['kind']; subject: string; checked: Checked | null }

/** A photo that cannot be read is still asked for: nobody may take it for checked. */
async function itemsOf({ id, content, photos }: ScreenedReview, providers: readonly Provider[]): Promise<Item[]> {
  const { text, nickname } = content
  const items: Item[] = [{ kind: 'text', subject: 'text', checked: { kind: 'text', review: id, text, nickname } }]
  if (!providers.some(({ accepts }) => accepts.includes('photo'))) return items
  for (const { id: photo, filename } of photos) {
    const jpeg = await readInspectionCopy(filename).catch(() => null)
    items.push({ kind: 'photo', subject: photo, checked: jpeg && { kind: 'photo', review: id, photo, jpeg } })
  }
  return items
}

const askAll = (provider: Provider, items: readonly Item[]): Promise<Answer[]> =>
  Promise.all(
    items
      .filter(({ kind }) => provider.accepts.includes(kind))
      .map(async ({ subject, checked }) => {
        const outcome = checked ? await ask(provider, checked) : unavailable
        return { kind: 'outside', provider: provider.name, subject, ...outcome } as const
      }),
  )

/** A service that has just failed is not asked for a while: a queue of reviews must not wait 5 s for each. */
async function ask(provider: Provider, item: Checked): Promise<Outcome> {
  if (isResting(provider.name)) return unavailable
  try {
    return await provider.check(item)
  } catch (error) {
    rest(provider.name)
    log.warn({ provider: provider.name, err: error instanceof Error ? error.message : String(error) }, 'a check outside failed')
    return unavailable
  }
}
