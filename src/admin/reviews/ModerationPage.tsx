import type { AdminViewServerProps } from 'payload'
import { isOneOf } from '#people/access.ts'
import { sharedPool } from '#platform/database.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { readQueue } from '#reviews/desk/desk.ts'
import { countPendingEntries } from '#reviews/questions/desk.ts'
import { AdminPage } from '../AdminPage.tsx'
import { isUuid } from '../guard.ts'
import { readQuery } from '../scorecards/address.ts'
import { Desk } from './Desk.client.tsx'
import { deskReaders, readAsked } from './desk-endpoints.ts'

/** `/admin/moderation`: what waits for the staff among the reviews, and all that deciding needs. `?review=` opens one. */
export function ModerationPage(props: AdminViewServerProps) {
  const { user } = props.initPageResult.req
  const query = readQuery(props.searchParams)
  const [asked, open, now] = [readAsked(query), query.get('review') ?? '', new Date()]
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
