import type { Locale } from '../locale.ts'
import grid from '../parts/Grid.module.css'
import { columnStarts } from '../parts/wall.ts'
import type { ReviewCard as Card } from '../reading/reviews.ts'
import { ReviewCard } from './ReviewCard.tsx'

const [PHONE, DESK] = [2, 3]
/** Of a card, in the look's pixels: stars, name, product; a line of text; the most lines that are shown; the width of a column. */
const [AROUND, LINE, MOST_LINES] = [130, 25, 6]
const widths = { [PHONE]: 160, [DESK]: 300 } as Record<number, number>
const CHARACTER = 15

/** A wall of reviews whose columns all have something: where each begins is worked out from how tall its cards will be. */
export function ReviewColumns({ cards, locale, withProduct }: { cards: Card[]; locale: Locale; withProduct?: boolean }) {
  const onPhone = columnStarts(heightsOf(cards, PHONE), PHONE)
  const onDesk = columnStarts(heightsOf(cards, DESK), DESK)
  return (
    <div className={grid.wall}>
      {cards.map((card, index) => (
        <div data-desk={onDesk.includes(index) || undefined} data-phone={onPhone.includes(index) || undefined} key={card.id}>
          <ReviewCard card={card} locale={locale} withProduct={withProduct} />
        </div>
      ))}
    </div>
  )
}

function heightsOf(cards: Card[], columns: number): number[] {
  const width = widths[columns]!
  return cards.map(({ text, photos }) => {
    const lines = Math.min(MOST_LINES, Math.ceil(([...text].length + 2) / (width / CHARACTER)))
    const photo = photos[0] ? (width * photos[0].height) / photos[0].width : 0
    return AROUND + lines * LINE + photo
  })
}
