import type { AdminViewServerProps } from 'payload'
import { isOneOf } from '#people/access.ts'
import { sharedPool } from '#platform/database.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { readQueue } from '#reviews/desk/desk.ts'
import { countPendingEntries, readQuestionQueue } from '#reviews/questions/desk.ts'
import { brandAnswerers, entryDeciders } from '#reviews/questions/entry-states.ts'
import { AdminPage } from '../AdminPage.tsx'
import { isUuid } from '../guard.ts'
import { readAskedEntries } from '../questions/endpoints.ts'
import { QuestionDesk } from '../questions/QuestionDesk.client.tsx'
import { readQuery } from '../scorecards/address.ts'
import { Desk } from './Desk.client.tsx'
import { deskReaders, readAsked } from './desk-endpoints.ts'
import { toWire } from './wire.ts'

/**
 * `/admin/moderation`: what waits for the staff among the reviews, and all that deciding needs. `?review=` opens one, `?tab=questions`
 * is the desk of 问大家.
 */
export function ModerationPage(props: AdminViewServerProps) {
  const { user } = props.initPageResult.req
  const query = readQuery(props.searchParams)
  const [asked, open, now] = [readAsked(query), query.get('review') ?? '', new Date()]
  if (query.get('tab') === 'questions') return <QuestionPage props={props} query={query} />
  return (
    <AdminPage allowed={deskReaders} props={props} title={{ zh: '评价审核', en: 'Moderation' }}>
      {async () => (
        <Desk
          first={{
            queue: await readQueue(sharedPool(), { ...asked, after: '', now, me: String(user?.id) }),
            tab: asked.tab,
            order: asked.order,
            open: isUuid(open) ? open : null,
            mayDecide: isOneOf(user, ['moderator']),
            questions: await countPendingEntries(sharedPool()),
            now: now.toISOString(),
            timeZone: hubTimeZone(),
          }}
        />
      )}
    </AdminPage>
  )
}

function QuestionPage({ props, query }: { props: AdminViewServerProps; query: URLSearchParams }) {
  const { user } = props.initPageResult.req
  const asked = readAskedEntries(query)
  return (
    <AdminPage allowed={deskReaders} props={props} title={{ zh: '问大家', en: 'Questions to buyers' }}>
      {async () => (
        <QuestionDesk
          first={{
            queue: toWire(await readQuestionQueue(sharedPool(), asked)),
            state: asked.state,
            mayDecide: isOneOf(user, entryDeciders),
            mayAnswer: isOneOf(user, brandAnswerers),
            now: new Date().toISOString(),
            timeZone: hubTimeZone(),
          }}
        />
      )}
    </AdminPage>
  )
}
