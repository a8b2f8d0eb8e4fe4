import type { ReactNode } from 'react'
import { CampaignEnd } from '../campaign-band/CampaignEnd.tsx'
import { ApplyForm } from '../campaign-form/ApplyForm.client.tsx'
import type { SendApplication } from '../campaign-form/state.ts'
import { ArticleCard } from '../cards/ArticleCard.tsx'
import { LiveCard } from '../cards/LiveCard.tsx'
import { ReviewGrid } from '../cards/ReviewGrid.tsx'
import { day, money } from '../formats.ts'
import { breadcrumbs } from '../heads/json-ld.ts'
import { inLocale, type Locale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import { Empty } from '../parts/Empty.tsx'
import grid from '../parts/Grid.module.css'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import { type CampaignPage, listDuring, type TrialPage } from '../reading/campaigns.ts'
import type { Reader } from '../reading/reader.ts'
import { campaignLineWords } from '../words/campaign-line.ts'
import { campaignWords } from '../words/campaigns.ts'
import { DOT } from '../words/dot.ts'
import styles from './Campaign.module.css'

/** A campaign: when it is on, and for one that collects reviews what one gets, what is disclosed, how far it has come. */
export async function Campaign({ reader, item, action }: { reader: Reader; item: CampaignPage; action: SendApplication }) {
  const { locale } = reader
  const { trial } = item
  const words = campaignWords(locale)
  const line = campaignLineWords(locale)
  const end = day(new Date(Date.parse(item.endsAt) - 1), locale)
  const { articles, lives } = trial ? { articles: [], lives: [] } : await listDuring(reader, item)
  return (
    <Page
      data={[breadcrumbs([{ label: item.name, path: item.path }])]}
      facts={{ subject: `campaigns:${item.id}` }}
      reader={reader}
    >
      <Sheet margin={{ seal: trial ? 'reviews' : 'offer', label: trial ? words.trial : words.label, at: item.startsAt, locale }}>
        <Title
          text={item.hasEnded ? words.standing.ended(end) : trial ? words.standing.running(end) : undefined}
          title={item.name}
        />
        <p className={styles.dates}>
          {line.dates(day(item.startsAt, locale), end)}
          {item.hasEnded ? null : (
            <strong>
              <CampaignEnd endsAt={item.endsAt} locale={locale} />
            </strong>
          )}
        </p>
        {trial ? <TrialFacts locale={locale} trial={trial} /> : null}
        {!trial && articles.length + lives.length === 0 ? (
          <Empty action={{ href: inLocale(locale, '/products'), label: line.products }}>{line.nothing}</Empty>
        ) : null}
        {trial?.isTaking ? (
          <a className={buttons.filled} href="#apply">
            {words.apply}
          </a>
        ) : null}
      </Sheet>
      {articles.length > 0 ? (
        <Sheet margin={{ seal: 'articles', label: line.label }} title={line.articles}>
          <div className={grid.list}>
            {articles.map((card) => (
              <ArticleCard card={card} key={card.id} locale={locale} />
            ))}
          </div>
        </Sheet>
      ) : null}
      {lives.length > 0 ? (
        <Sheet margin={{ seal: 'live-streams', label: line.label }} title={line.lives}>
          <div className={grid.wide}>
            {lives.map((card) => (
              <LiveCard card={card} key={card.id} locale={locale} />
            ))}
          </div>
        </Sheet>
      ) : null}
      {trial && (item.hasEnded || trial.results.reviews > 0) ? (
        <Sheet margin={{ label: words.results }} title={words.results}>
          <TrialResults locale={locale} trial={trial} />
        </Sheet>
      ) : null}
      {trial ? (
        <Sheet margin={{ seal: 'reviews', label: words.trial }} title={words.reviews}>
          {trial.reviews.length === 0 ? (
            <p>{words.noReviews}</p>
          ) : (
            <ReviewGrid cards={trial.reviews} locale={locale} withProduct={trial.products.length > 1} />
          )}
        </Sheet>
      ) : null}
      {trial ? (
        <Sheet margin={{ label: words.apply }} title={words.apply}>
          <div id="apply">
            {trial.isTaking ? (
              <>
                <p className={styles.lead}>{words.applyText}</p>
                <ApplyForm action={action} products={trial.products} words={words.form} />
              </>
            ) : (
              <p>{words.closed}</p>
            )}
          </div>
        </Sheet>
      ) : null}
    </Page>
  )
}

function TrialFacts({ trial, locale }: { trial: TrialPage; locale: Locale }) {
  const words = campaignWords(locale)
  const { charity } = trial
  const chinese = (text: string) => <span lang="zh-Hans-CN">{text}</span>
  return (
    <Facts
      facts={[
        [words.goal, words.progress(trial.results.published, trial.goal)],
        [words.gets, chinese(trial.gets)],
        [words.places, words.placeCount(trial.quota)],
        [
          words.products,
          <ul key="products">
            {trial.products.map(({ id, name, slug }) => (
              <li key={id}>
                <a href={inLocale(locale, `/products/${slug}`)} lang="zh-Hans-CN">
                  {name}
                </a>
              </li>
            ))}
          </ul>,
        ],
        [
          words.who,
          <>
            {words.circles[trial.circle]}
            <br />
            {chinese(trial.eligibility)}
          </>,
        ],
        [words.due, words.dueDays(trial.dueDays)],
        [words.instruction, chinese(trial.instruction)],
        [words.disclosure, <strong key="disclosure">{chinese(trial.disclosure)}</strong>],
        ...(charity
          ? [
              [words.charity, words.charityText(charity.name, money(charity.perReviewFen), money(charity.capFen))] as [
                string,
                ReactNode,
              ],
            ]
          : []),
      ]}
    />
  )
}

function TrialResults({ trial, locale }: { trial: TrialPage; locale: Locale }) {
  const words = campaignWords(locale)
  const { reviews, published, mean, rejected, withdrawn, donation } = trial.results
  return (
    <Facts
      facts={[
        [words.written, reviews],
        [words.shown, published],
        [words.mean, mean === null ? '–' : words.meanOf(mean.toFixed(2), published)],
        ...(donation
          ? [
              [
                words.charity,
                <>
                  {words.donated(donation.counted, money(donation.fen))}
                  {donation.isCapped ? `${DOT}${words.capped}` : null}
                  {trial.charity?.hasReceipt ? `${DOT}${words.receipt}` : null}
                  <br />
                  {words.notShown(rejected, withdrawn)}
                </>,
              ] as [string, ReactNode],
            ]
          : []),
      ]}
    />
  )
}

function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([label, fact]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
