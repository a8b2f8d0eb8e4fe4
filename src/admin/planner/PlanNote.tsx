import type { UIFieldServerProps } from 'payload'
import { readPlaces } from '#content/read-plan.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { dayOf, timeOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { plannerAddress } from './period.ts'
import { dayInWords } from './words.ts'

const kinds = {
  plan: { zh: '计划', en: 'Planned' },
  publish: { zh: '定时发布', en: 'Published then' },
  unpublish: { zh: '定时下线', en: 'Withdrawn then' },
  embargo: { zh: '禁发至', en: 'Under embargo until' },
} as const satisfies Record<string, Bilingual>

/** In the edit screen: when the document is planned for, with the way to the planner. Nothing before its first save. */
export async function PlanNote({ collectionSlug, id, req }: UIFieldServerProps) {
  if (!id || !req.user) return null
  const [language, timeZone] = [req.i18n.language, hubTimeZone()]
  const places = await readPlaces(sharedPool(), { collection: collectionSlug, id: String(id) })
  const day = dayOf(places[0]?.at ?? new Date(), timeZone)
  return (
    <div className="field-type">
      <span className="field-label">{say({ zh: '排期', en: 'Planner' }, language)}</span>
      {places.length > 0 && (
        <ul>
          {places.map(({ kind, at }) => (
            <li key={`${kind} ${at.toISOString()}`}>
              {say(kinds[kind], language)} {dayInWords(dayOf(at, timeZone), language)} {timeOf(at, timeZone)}
            </li>
          ))}
        </ul>
      )}
      <a href={plannerAddress({ view: 'week', day })}>
        {places.length > 0
          ? say({ zh: '在排期里看', en: 'See it in the planner' }, language)
          : say({ zh: '还没排日期，去排期', en: 'No day yet: to the planner' }, language)}
      </a>
    </div>
  )
}
