import { isOverdue, mayWrite, type Place } from '#reviews/trials/place.ts'
import { day } from '../formats.ts'
import { inLocale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { Reader } from '../reading/reader.ts'
import { formWords } from '../review-form/form-words.ts'
import { ReviewForm } from '../review-form/ReviewForm.client.tsx'
import type { ProductChoice, SendReview } from '../review-form/state.ts'
import { campaignWords } from '../words/campaigns.ts'
import styles from './Campaign.module.css'

type Props = {
  reader: Reader
  /** The private link that leads here. */
  token: string
  place: Place | undefined
  /** The instruction and disclosure of the campaign. */
  about?: { name: string; instruction: string; disclosure: string }
  /** Its review's private page. */
  review?: string
  product?: ProductChoice
  write: SendReview
  say: (form: FormData) => Promise<void>
}

/** The private page of an application: how it stands, where the parcel is, and the form for the review. */
export function CampaignPlace({ reader, token, place, about, review, product, write, say }: Props) {
  const { locale } = reader
  const words = campaignWords(locale)
  if (!place)
    return (
      <Page reader={reader}>
        <Sheet margin={{ seal: 'reviews', label: words.trial }}>
          <Title title={words.place.gone} />
          <Empty>{words.place.goneText}</Empty>
        </Sheet>
      </Page>
    )
  const isLate = isOverdue(place, new Date())
  return (
    <Page reader={reader}>
      <Sheet margin={{ seal: 'reviews', label: words.trial }}>
        <Title text={about?.name} title={words.place.title} />
        <div className={styles.place}>
          <p className={styles.state} role="status">
            {words.place.states[place.state]}
          </p>
          <p lang="zh-Hans-CN">{place.productName}</p>
          {place.trackingNo ? <p>{words.place.parcel(place.carrier ?? '', place.trackingNo)}</p> : null}
          {place.state === 'received' && place.dueAt ? (
            <p>
              {isLate ? words.place.overdue : words.place.until(day(place.dueAt, locale))}
              {place.remindedAt && !isLate ? ` ${words.place.reminder}` : null}
            </p>
          ) : null}
          <p className={styles.lead}>{words.place.keep}</p>
          {review ? (
            <a className={buttons.outlined} href={inLocale(locale, `/reviews/status/${review}`)}>
              {words.place.seeReview}
            </a>
          ) : null}
          <form action={say} className={styles.actions}>
            {place.state === 'shipped' ? (
              <button className={buttons.outlined} name="do" type="submit" value="received">
                {words.place.received}
              </button>
            ) : null}
            {place.state === 'applied' || place.state === 'chosen' ? (
              <button className={buttons.outlined} name="do" type="submit" value="cancel">
                {words.place.cancel}
              </button>
            ) : null}
          </form>
        </div>
        {mayWrite(place) && product && about ? (
          <section className={styles.write}>
            <h2>{words.place.write}</h2>
            <div className={styles.place}>
              <p lang="zh-Hans-CN">{about.instruction}</p>
              <p lang="zh-Hans-CN">
                <strong>{about.disclosure}</strong>
              </p>
            </div>
            <ReviewForm action={write} chosen={product.slug} place={token} products={[product]} words={formWords(locale)} />
          </section>
        ) : null}
      </Sheet>
    </Page>
  )
}
