import { monthDay } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { Icon } from '../parts/Icon.tsx'
import { Seal } from '../parts/Seal.tsx'
import type { CampaignLine } from '../reading/campaigns.ts'
import { campaignLineWords } from '../words/campaign-line.ts'
import styles from './CampaignBand.module.css'
import { CampaignEnd } from './CampaignEnd.tsx'

/** The campaigns that are on, in words alone: what, from when until when, how long still. */
export function CampaignBand({ campaigns, locale }: { campaigns: CampaignLine[]; locale: Locale }) {
  const words = campaignLineWords(locale)
  return (
    <ul className={styles.band}>
      {campaigns.map(({ id, path, name, startsAt, endsAt, isTrial }) => (
        <li className={styles.campaign} data-subject={`campaigns:${id}`} key={id}>
          <p className={styles.kind}>
            <Seal of="offer" />
            <span>{isTrial ? words.trial : words.label}</span>
            <strong>
              <CampaignEnd endsAt={endsAt} locale={locale} />
            </strong>
          </p>
          <h3 className={styles.name} lang="zh-Hans-CN">
            <a href={inLocale(locale, path)}>{name}</a>
          </h3>
          <p className={styles.dates}>
            {words.dates(monthDay(startsAt, locale), monthDay(new Date(Date.parse(endsAt) - 1), locale))}
            <span>
              {isTrial ? words.apply : words.rules} <Icon of="later" size={16} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
