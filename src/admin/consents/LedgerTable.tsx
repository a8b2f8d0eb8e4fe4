import { Link } from '@payloadcms/ui'
import { type Bilingual, say, sayCount } from '#platform/bilingual.ts'
import type { LedgerRow } from '#reviews/consent/ledger.ts'
import { consentPurposes } from '#reviews/consent/texts.ts'
import { reviewStates } from '#reviews/review-states.ts'
import desk from '../desk.module.css'
import styles from './consents.module.css'
import { addressOfPlace, labelOfPlace, portraitInWords, standing } from './words.ts'

type Props = { rows: LedgerRow[]; now: Date; language: string }

/** One row a review; on a phone each becomes a small card. */
export function LedgerTable({ rows, now, language }: Props) {
  const t = (text: Bilingual) => say(text, language)
  const columns = {
    review: t({ zh: '评价', en: 'Review' }),
    consents: t({ zh: '授权', en: 'Consents' }),
    portrait: t({ zh: '人像', en: 'People' }),
    places: t({ zh: '用在哪里', en: 'Used in' }),
  }
  return (
    <table className={`${desk.table} ${styles.ledger}`}>
      <thead>
        <tr>
          {Object.values(columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Review row={row} t={t} />
            </td>
            <td data-label={columns.consents}>
              <ul>
                {row.consents.map((consent) => {
                  const { words, isWarning } = standing(consent, now)
                  return (
                    <li className={isWarning ? styles.warning : undefined} key={consent.purpose}>
                      {t(consentPurposes.find(({ value }) => value === consent.purpose)!.label)} · {t(words)}
                    </li>
                  )
                })}
                {row.consents.length === 0 ? <li>{t({ zh: '没有授权', en: 'none' })}</li> : null}
              </ul>
            </td>
            <td data-label={columns.portrait}>{t(portraitInWords(row))}</td>
            <td data-label={columns.places}>
              <Places row={row} t={t} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Told = { row: LedgerRow; t: (text: Bilingual) => string }

function Review({ row, t }: Told) {
  const state = reviewStates.find(({ value }) => value === row.state)!
  return (
    <div className={styles.review}>
      {row.photo ? (
        <img alt="" height={56} loading="lazy" src={`/api/review-photos/file/${encodeURIComponent(row.photo)}`} width={56} />
      ) : null}
      <div>
        <Link className={styles.text} href={`/admin/collections/reviews/${row.id}`} prefetch={false}>
          {row.text}
        </Link>
        <p className={desk.quiet}>
          {[
            row.anonymous ? t({ zh: `${row.nickname}（匿名）`, en: `${row.nickname} (unnamed)` }) : row.nickname,
            row.product,
            row.pictures > 0 ? t({ zh: `${row.pictures} 张图`, en: sayCount(row.pictures, 'picture') }) : null,
            row.state === 'published' ? null : t(state.label),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {row.withheld ? (
          <p className={desk.quiet}>{t({ zh: `文字不宜再用：${row.withheld}`, en: `Withheld: ${row.withheld}` })}</p>
        ) : null}
      </div>
    </div>
  )
}

function Places({ row, t }: Told) {
  if (row.places.length === 0)
    return (
      <span className={desk.quiet}>
        {row.promotableFor.length > 0 ? t({ zh: '没有使用，可以引用', en: 'not used, may be quoted' }) : '–'}
      </span>
    )
  return (
    <ul>
      {row.places.map((place) => {
        const address = addressOfPlace(place)
        const name = `${t(labelOfPlace(place.collection))}${place.title ? `《${place.title}》` : ''}`
        return (
          <li key={`${place.collection} ${place.id}`}>
            {address ? (
              <Link href={address} prefetch={false}>
                {name}
              </Link>
            ) : (
              name
            )}
          </li>
        )
      })}
    </ul>
  )
}
