import type { CSSProperties } from 'react'
import type { Locale } from '../locale.ts'
import grid from '../parts/Grid.module.css'
import { type Place, placeCards } from '../parts/wall.ts'
import type { ReviewCard as Card } from '../reading/reviews.ts'
import { ReviewCard } from './ReviewCard.tsx'

/** How many columns, and how wide one is, in the look's pixels. */
const phone = { columns: 2, width: 160 }
const desk = { columns: 3, width: 310 }
/** Of a card: its edges, stars, name and product; a line of text, of which six are shown; a character. */
const [AROUND, LINE, MOST_LINES, CHARACTER] = [150, 25, 6, 15]

/** A wall of reviews, newest first, each under the column that ends highest: where, is worked out from how tall cards will be. */
export function ReviewGrid({ cards, locale, withProduct }: { cards: Card[]; locale: Locale; withProduct?: boolean }) {
  const onPhone = placeCards(heightsOf(cards, phone.width), phone.columns)
  const onDesk = placeCards(heightsOf(cards, desk.width), desk.columns)
  return (
    <div className={grid.wall}>
      {cards.map((card, index) => (
        <div key={card.id} style={{ ...placed('phone', onPhone[index]!), ...placed('desk', onDesk[index]!) }}>
          <ReviewCard card={card} locale={locale} withProduct={withProduct} />
        </div>
      ))}
    </div>
  )
}

const placed = (on: 'phone' | 'desk', { column, row, span }: Place): CSSProperties =>
  ({ [`--${on}`]: `${row} / ${column} / span ${span} / span 1` }) as CSSProperties

function heightsOf(cards: Card[], width: number): number[] {
  return cards.map(({ text, photos }) => {
    const lines = Math.min(MOST_LINES, Math.ceil(([...text].length + 2) / (width / CHARACTER)))
    const photo = photos[0] ? (width * photos[0].height) / photos[0].width : 0
    return AROUND + lines * LINE + photo
  })
}
