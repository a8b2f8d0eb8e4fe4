import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { readInteractions } from '#content/interactions/interactions.ts'
import { liveEnd, liveState } from '#content/live-state.ts'
import { readRunSheet } from '#content/run-sheet/run-sheet.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from '../AdminPage.tsx'
import { judge } from '../guard.ts'
import { LiveHead, NoSuchLive } from './LiveHead.tsx'
import { RunSheet } from './RunSheet.client.tsx'
import { readLive } from './read-live.ts'
import { liveCrew, liveViewers } from './roles.ts'

/** `/admin/lives/<live>/run`: 场控表, the line-up as a show is run by it. */
export function RunPage(props: AdminViewServerProps) {
  return (
    <AdminPage allowed={liveViewers} props={props} title={{ zh: '场控表', en: 'Run sheet' }}>
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ params, i18n: { language }, initPageResult: { req } }: AdminViewServerProps) {
  const live = await readLive(req.payload, params?.segments)
  if (!live) return <NoSuchLive language={language} />
  const [lines, interactions] = [
    await readRunSheet(req.payload, sharedPool(), live),
    await readInteractions(sharedPool(), live.id),
  ]
  const now = new Date()
  return (
    <>
      <LiveHead language={language} live={live} screen="run" />
      {lines.length === 0 ? (
        <p>
          {say(
            {
              zh: '货盘还是空的。在编辑页的“货盘”里加商品，这里就是场控表。',
              en: 'The line-up is empty. Fill it where the live is edited.',
            },
            language,
          )}{' '}
          <Link href={`/admin/collections/live-streams/${live.id}`} prefetch={false}>
            {say({ zh: '去加商品', en: 'Add products' }, language)}
          </Link>
        </p>
      ) : (
        <RunSheet
          endsAt={liveEnd(live)}
          interactions={interactions}
          isOver={['ended', 'replay', 'cancelled'].includes(liveState(live, now))}
          lines={lines}
          live={live.id}
          mayRun={judge(req.user, liveCrew) === 'yes'}
          startsAt={live.startsAt ? Date.parse(live.startsAt) : null}
        />
      )}
    </>
  )
}
