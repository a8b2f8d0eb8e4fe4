import { contentTypes } from '#content-types.ts'
import { DAY_MS } from '#platform/days.ts'
import type { Open } from './opens.ts'
import type { Person } from './people.ts'
import type { StageContent } from './stage.ts'

const windows = new Map<string, number>(contentTypes.map(({ slug, creditWindowMs }) => [slug, creditWindowMs]))

/**
 * What the generator needs to foresee of the hub's own judgement, so that its dice can lean back to their rates: which open
 * an order without a code will be credited to, and whether that makes a pair convert that had not yet.
 */
export function foreseeCredit(opens: readonly Open[]) {
  const byPerson = new Map<Person, Open[]>()
  for (const open of opens) {
    const own = byPerson.get(open.person)
    if (own) own.push(open)
    else byPerson.set(open.person, [open])
  }
  const converted = new Map<Person, Set<StageContent>>()
  return {
    winner(person: Person, paidAt: number): StageContent | undefined {
      const own = byPerson.get(person) ?? []
      return own.findLast(({ at, content }) => at <= paidAt && paidAt - at < windows.get(content.type)!)?.content
    },
    converts(person: Person, content: StageContent, paidAt: number): boolean {
      const done = converted.get(person) ?? new Set()
      converted.set(person, done)
      const first = byPerson.get(person)?.find((open) => open.content === content)
      if (!first || done.has(content) || first.at > paidAt || paidAt - first.at > 30 * DAY_MS) return false
      done.add(content)
      return true
    },
  }
}
