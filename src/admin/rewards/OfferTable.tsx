import { say } from '#platform/bilingual.ts'
import { describeReward, rewardActs } from '#reviews/rewards/offer.ts'
import type { ListedOffer } from '#reviews/rewards/offers.ts'
import { writeMoment } from '../moment.ts'
import { writeCount } from '../scorecards/format.ts'
import styles from '../scorecards/scorecards.module.css'
import table from '../scorecards/table.module.css'
import { OfferActions } from './OfferActions.client.tsx'

type Props = { offers: ListedOffer[]; isMaker: boolean; now: Date; language: string }

/** Every version of every offer, with what came of it. */
export function OfferTable({ offers, isMaker, now, language }: Props) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  if (offers.length === 0)
    return (
      <p className={styles.empty}>
        {t(
          '还没有奖励。没有奖励也能邀请评价；设了奖励，之后发出的邀请和提交的已购评价会按它发放。',
          'Nothing is offered. Reviews can be asked for without; what you offer here applies to requests and verified reviews from then on.',
        )}
      </p>
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on phones
    <section aria-label={t('奖励', 'Offers')} className={table.scroll} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('奖励', 'Reward')}</th>
            <th className={table.text} scope="col">
              {t('状态', 'State')}
            </th>
            <th className={table.text} scope="col">
              {t('起止', 'Time')}
            </th>
            <th scope="col">{t('待发 / 已发 / 不发', 'Held / paid / void')}</th>
            <th className={table.text} scope="col">
              {t('展示给买家的说明', 'What buyers read')}
            </th>
            {isMaker ? <th aria-label={t('操作', 'Actions')} scope="col" /> : null}
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <tr key={offer.id}>
              <th scope="row">
                {describeReward(offer, language)}
                <span className={table.sub}>
                  {say(rewardActs.find(({ value }) => value === offer.act)!.label, language)} · v{offer.version}
                </span>
              </th>
              <td className={table.text}>{say(standing(offer, now), language)}</td>
              <td className={table.text}>
                {writeMoment(offer.from)}
                <span className={table.sub}>
                  {t('至', 'to')}{' '}
                  {offer.endedAt ? writeMoment(offer.endedAt) : offer.until ? writeMoment(offer.until) : t('不限', 'open')}
                </span>
              </td>
              <td>
                {writeCount(offer.held)} / {writeCount(offer.paid)} / {writeCount(offer.void)}
                <span className={table.sub}>
                  {offer.most === null
                    ? t('无上限', 'no cap')
                    : t(`上限 ${writeCount(offer.most)} 笔`, `cap ${writeCount(offer.most)}`)}
                </span>
              </td>
              <td className={`${table.text} ${table.wrapped}`}>
                {say({ zh: offer.textZh, en: offer.textEn }, language)}
                <span className={table.sub}>{t(`${offer.holdDays} 天后发放`, `paid after ${offer.holdDays} days`)}</span>
              </td>
              {isMaker ? <td>{offer.endedAt ? null : <OfferActions id={offer.id} />}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function standing({ endedAt, from, until, most, held, paid }: ListedOffer, now: Date) {
  if (endedAt || (until && until <= now)) return { zh: '已结束', en: 'Ended' }
  if (from > now) return { zh: '未开始', en: 'Not yet' }
  return most !== null && held + paid >= most ? { zh: '已到上限', en: 'Cap reached' } : { zh: '进行中', en: 'In force' }
}
