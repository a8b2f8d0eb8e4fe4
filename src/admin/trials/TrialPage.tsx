import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { isOverdue, type Place, placeStates } from '#reviews/trials/place.ts'
import { placeTokenOf } from '#reviews/trials/place-link.ts'
import { PLACES_A_PAGE, type PlaceFilter, readPlaces } from '#reviews/trials/places.ts'
import { readResults } from '#reviews/trials/results.ts'
import { findTrial, type Trial } from '#reviews/trials/trials.ts'
import { AdminPage } from '../AdminPage.tsx'
import { judge } from '../guard.ts'
import { writeMoment } from '../moment.ts'
import { readPage, readQuery } from '../scorecards/address.ts'
import { writeFen } from '../scorecards/format.ts'
import { Pages } from '../scorecards/Pages.tsx'
import styles from '../scorecards/scorecards.module.css'
import { PlaceDesk, type PlaceRow } from './PlaceDesk.client.tsx'
import { Results } from './Results.tsx'
import { trialKeepers, trialReaders } from './roles.ts'

/** `/admin/trials/<campaign>?state=&page=`: who applied, whom to send a sample, and what came of it. */
export function TrialPage(props: AdminViewServerProps) {
  return (
    <AdminPage allowed={trialReaders} props={props} title={{ zh: '测评征集', en: 'Collecting campaign' }}>
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ params, searchParams, i18n: { language }, initPageResult }: AdminViewServerProps) {
  const segments = [params?.segments ?? []].flat()
  const pool = sharedPool()
  const trial = await findTrial(pool, segments.at(-1) ?? '')
  if (!trial) return <p>{say({ zh: '没有这个测评征集。', en: 'There is no such collecting campaign.' }, language)}</p>
  const query = readQuery(searchParams)
  const page = readPage(query)
  const state = filters.find(({ value }) => value === query.get('state'))?.value
  const now = new Date()
  const [results, { total, places }] = await Promise.all([
    readResults(pool, trial, now),
    readPlaces(pool, trial.id, { state, offset: (page - 1) * PLACES_A_PAGE, limit: PLACES_A_PAGE, now }),
  ])
  const isKeeper = judge(initPageResult.req.user, trialKeepers) === 'yes'
  return (
    <div className={styles.desk}>
      <Head language={language} trial={trial} />
      <Results language={language} results={results} trial={trial} />
      <h2>{say({ zh: '申请与寄样', en: 'Applications and samples' }, language)}</h2>
      <Filters campaign={trial.id} language={language} state={state} />
      <PlaceDesk campaign={trial.id} isKeeper={isKeeper} rows={places.map((place) => toRow(place, isKeeper, now))} />
      <Pages
        address={(next) => addressOf(trial.id, state, next)}
        language={language}
        page={page}
        size={PLACES_A_PAGE}
        total={total}
      />
    </div>
  )
}

function Head({ trial, language }: { trial: Trial; language: string }) {
  return (
    <p className={styles.meta}>
      <strong>{trial.name}</strong> · {writeMoment(trial.startsAt)} – {writeMoment(trial.endsAt)} ·{' '}
      <Link href={`/admin/collections/campaigns/${trial.id}`} prefetch={false}>
        {say({ zh: '编辑活动', en: 'Edit the campaign' }, language)}
      </Link>{' '}
      ·{' '}
      <a href={`/campaigns/${trial.slug}`}>
        {trial.isOpen
          ? say({ zh: '公开页面', en: 'Public page' }, language)
          : say({ zh: '尚未公开', en: 'Not open yet' }, language)}
      </a>
    </p>
  )
}

const filters: readonly { value: PlaceFilter['state']; label: { zh: string; en: string } }[] = [
  { value: undefined, label: { zh: '全部', en: 'All' } },
  ...placeStates,
  { value: 'overdue', label: { zh: '超期未写', en: 'Overdue' } },
]

function Filters({ campaign, state, language }: { campaign: string; state: PlaceFilter['state']; language: string }) {
  return (
    <nav aria-label={say({ zh: '按状态', en: 'By state' }, language)} className={styles.sides}>
      {filters.map(({ value, label }) => (
        <Link
          aria-current={value === state ? 'true' : undefined}
          href={addressOf(campaign, value)}
          key={value ?? 'all'}
          prefetch={false}
        >
          {say(label, language)}
        </Link>
      ))}
    </nav>
  )
}

function addressOf(campaign: string, state: PlaceFilter['state'], page = 1): string {
  const query = new URLSearchParams({ ...(state ? { state } : {}), ...(page > 1 ? { page: String(page) } : {}) })
  return `/admin/trials/${campaign}${query.size > 0 ? `?${query}` : ''}`
}

/** Names, addresses and private links go to those only who send the samples. */
const toRow = (place: Place, isKeeper: boolean, now: Date): PlaceRow => ({
  id: place.id,
  product: place.productName,
  state: place.state,
  isOverdue: isOverdue(place, now),
  why: place.why,
  recipient:
    isKeeper && place.recipient ? [place.recipient.name, place.recipient.phone, place.recipient.address].join(' · ') : null,
  appliedAt: writeMoment(place.appliedAt),
  dueAt: place.dueAt && writeMoment(place.dueAt),
  isReminded: place.remindedAt !== null,
  parcel: [place.carrier, place.trackingNo].filter(Boolean).join(' ') || null,
  cost: place.costFen === null ? null : writeFen(place.costFen),
  review: place.review,
  link: isKeeper ? `${hubOrigin()}/campaigns/place/${placeTokenOf(place.id)}` : null,
})
