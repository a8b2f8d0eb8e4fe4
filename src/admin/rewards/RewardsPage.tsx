import type { AdminViewServerProps } from 'payload'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { readLedger, readTotals } from '#reviews/rewards/ledger.ts'
import { rewardKinds } from '#reviews/rewards/offer.ts'
import { readOffers } from '#reviews/rewards/offers.ts'
import { AdminPage } from '../AdminPage.tsx'
import { judge } from '../guard.ts'
import { readPage, readQuery } from '../scorecards/address.ts'
import styles from '../scorecards/scorecards.module.css'
import { Ledger } from './Ledger.tsx'
import { OfferForm } from './OfferForm.client.tsx'
import { OfferTable } from './OfferTable.tsx'
import { offerMakers, rewardReaders } from './roles.ts'
import { Totals } from './Totals.tsx'
import { stateWords } from './words.ts'

/** `/admin/rewards?state=&kind=&page=`: what is offered for writing, and the ledger of what was earned by it. */
export function RewardsPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={rewardReaders}
      lead={{
        zh: '奖励只为“写评价”这件事，与星级和内容无关：台账里没有评分，发放任务也不看评分。邀请发出时的奖励会冻结，之后改动不影响已承诺的；得奖的评价公开标明“有奖评价”。',
        en: 'Rewards are for writing, whatever is written: the ledger holds no rating and nothing that pays looks at one. An offer is frozen when somebody is asked, and shown with the review.',
      }}
      props={props}
      title={{ zh: '评价奖励', en: 'Review rewards' }}
    >
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ searchParams, i18n: { language }, initPageResult }: AdminViewServerProps) {
  const query = readQuery(searchParams)
  const page = readPage(query)
  const kind = rewardKinds.find(({ value }) => value === query.get('kind'))?.value
  const state = (Object.keys(stateWords) as (keyof typeof stateWords)[]).find((name) => name === query.get('state'))
  const pool = sharedPool()
  const [offers, totals, ledger] = await Promise.all([
    readOffers(pool),
    readTotals(pool),
    readLedger(pool, { page, kind, state }),
  ])
  const isMaker = judge(initPageResult.req.user, offerMakers) === 'yes'
  return (
    <div className={styles.desk}>
      <h2>{say({ zh: '奖励', en: 'Offers' }, language)}</h2>
      <OfferTable isMaker={isMaker} language={language} now={new Date()} offers={offers} />
      {isMaker ? <OfferForm /> : null}
      <h2>{say({ zh: '台账', en: 'Ledger' }, language)}</h2>
      <Totals language={language} totals={totals} />
      <Ledger kind={kind} language={language} page={page} rewards={ledger.rewards} state={state} total={ledger.total} />
    </div>
  )
}
