import type { Card } from './card.ts'
import { contentCard } from './cards/content.ts'

/** THE list of scorecards. One line registers a card. */
export const cards: readonly Card[] = [contentCard]

/** The card of a slug, or nothing. */
export const findCard = (slug: string): Card | undefined => cards.find((card) => card.slug === slug)
