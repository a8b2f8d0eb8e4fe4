import { createHash } from 'node:crypto'
import type { PosterKind } from '../kinds.ts'
import { drawCountdown } from './countdown.ts'
import { drawCover } from './cover.ts'
import type { Drawn, PosterFacts, Setting } from './drawn.ts'
import { logoOf } from './frame.ts'
import { drawInvitation } from './invitation.ts'
import { drawProduct } from './product.ts'
import { drawQuote } from './quote.ts'

const draw: Record<PosterKind, (facts: PosterFacts, setting: Setting) => Drawn> = {
  cover: drawCover,
  countdown: drawCountdown,
  product: drawProduct,
  quote: drawQuote,
  invitation: drawInvitation,
}

/** A poster of this kind, drawn but not yet a file: nothing is read and nothing is decoded. */
export function drawPoster(kind: PosterKind, facts: PosterFacts, setting: Setting): Drawn {
  const drawn = draw[kind](facts, setting)
  const logo = logoOf(setting.look)
  return logo ? { ...drawn, pictures: [...drawn.pictures, logo] } : drawn
}

// Of the process that makes files out of drawings: another one makes other files.
const MADE_BY = 2

/** The name of everything that a poster shows: the same content has the same one, whoever asks and whenever. */
export const hashOf = (drawn: Drawn): string =>
  createHash('sha256')
    .update(JSON.stringify([MADE_BY, drawn]))
    .digest('hex')
