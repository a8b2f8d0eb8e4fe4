import { Link } from '@payloadcms/ui'
import { say } from '#platform/bilingual.ts'
import { REWARDS_A_PAGE, type Reward, type RewardState } from '#reviews/rewards/ledger.ts'
import { describeReward, type RewardKind, rewardKinds } from '#reviews/rewards/offer.ts'
import { writeMoment } from '../moment.ts'
import { ListTable } from '../scorecards/ListTable.tsx'
import styles from '../scorecards/scorecards.module.css'
import table from '../scorecards/table.module.css'
import { stateWords, voidWords } from './words.ts'

type Chosen = { state?: RewardState; kind?: RewardKind }
type Props = Chosen & { rewards: Reward[]; total: number; page: number; language: string }

/** What was earned, the newest first. */
export function Ledger({ rewards, total, page, state, kind, language }: Props) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  return (
    <>
      <Choice kind={kind} language={language} state={state} />
      {total === 0 ? (
        <p className={styles.empty}>{t('没有这样的记录。', 'Nothing is in the ledger by this choice.')}</p>
      ) : (
        <ListTable
          address={(next) => addressOf({ state, kind }, next)}
          columns={[
            { label: t('奖励', 'Reward') },
            { label: t('状态', 'State') },
            { label: t('写下', 'Earned') },
            { label: t('发放', 'Paid') },
            { label: t('评价', 'Review') },
            { label: t('谁', 'Person') },
          ]}
          label={t('奖励台账', 'Ledger of rewards')}
          language={language}
          page={page}
          size={REWARDS_A_PAGE}
          total={total}
        >
          {rewards.map((reward) => (
            <tr key={reward.id}>
              <th scope="row">{describeReward(reward, language)}</th>
              <td className={table.text}>
                {say(stateWords[reward.state], language)}
                {reward.voidWhy ? <span className={table.sub}>{say(voidWords[reward.voidWhy], language)}</span> : null}
              </td>
              <td className={table.text}>{writeMoment(reward.earnedAt)}</td>
              <td className={table.text}>
                {reward.state === 'paid' ? writeMoment(reward.settledAt!) : null}
                {reward.state === 'held' ? (
                  <span className={styles.quiet}>
                    {t('预计', 'due')} {writeMoment(reward.dueAt)}
                  </span>
                ) : null}
                {reward.state === 'void' ? '–' : null}
              </td>
              <td className={table.text}>
                <Link href={`/admin/collections/reviews/${reward.review}`} prefetch={false}>
                  {t('看评价', 'Open')}
                </Link>
              </td>
              <td className={table.text}>{reward.person ?? '–'}</td>
            </tr>
          ))}
        </ListTable>
      )}
    </>
  )
}

function Choice({ state, kind, language }: Chosen & { language: string }) {
  const all = { zh: '全部', en: 'All' }
  const states = [[undefined, all], ...Object.entries(stateWords)] as [RewardState | undefined, typeof all][]
  const kinds = [{ value: undefined, label: all }, ...rewardKinds]
  return (
    <>
      <nav aria-label={say({ zh: '按状态', en: 'By state' }, language)} className={styles.sides}>
        {states.map(([value, label]) => (
          <Link
            aria-current={value === state ? 'true' : undefined}
            href={addressOf({ state: value, kind })}
            key={value ?? 'all'}
            prefetch={false}
          >
            {say(label, language)}
          </Link>
        ))}
      </nav>
      <nav aria-label={say({ zh: '按种类', en: 'By kind' }, language)} className={styles.sides}>
        {kinds.map(({ value, label }) => (
          <Link
            aria-current={value === kind ? 'true' : undefined}
            href={addressOf({ state, kind: value })}
            key={value ?? 'all'}
            prefetch={false}
          >
            {say(label, language)}
          </Link>
        ))}
        <a href="/api/rewards/ledger.csv">{say({ zh: '下载全部 CSV', en: 'All as CSV' }, language)}</a>
      </nav>
    </>
  )
}

function addressOf({ state, kind }: Chosen, page = 1): string {
  const query = new URLSearchParams({
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  })
  return `/admin/rewards${query.size > 0 ? `?${query}` : ''}`
}
