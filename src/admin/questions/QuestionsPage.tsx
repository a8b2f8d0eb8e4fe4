import type { AdminViewServerProps } from 'payload'
import { isOneOf } from '#people/access.ts'
import { sharedPool } from '#platform/database.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { readQuestionQueue } from '#reviews/questions/desk.ts'
import { brandAnswerers, entryDeciders } from '#reviews/questions/entry-states.ts'
import { AdminPage } from '../AdminPage.tsx'
import { deskReaders } from '../reviews/desk-endpoints.ts'
import { toWire } from '../reviews/wire.ts'
import { readQuery } from '../scorecards/address.ts'
import { readAskedEntries } from './endpoints.ts'
import { QuestionDesk } from './QuestionDesk.client.tsx'

/** `/admin/moderation/questions`: the tab of the desk where questions and answers are read before anybody sees them. */
export function QuestionsPage(props: AdminViewServerProps) {
  const { user } = props.initPageResult.req
  const asked = readAskedEntries(readQuery(props.searchParams))
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
