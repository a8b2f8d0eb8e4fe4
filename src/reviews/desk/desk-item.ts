import type { Role } from '#people/roles.ts'
import type { Pool } from '#platform/database.ts'
import { privateClipAddress } from '../clips/clip-address.ts'
import { selectShownClips } from '../clips/clip-files.sql.ts'
import { selectQuestions } from '../product-questions.sql.ts'
import { nameAnswers } from '../product-questions.ts'
import { listReports } from '../readers/reports.ts'
import { type ReviewAction, reviewActions, ruleOf } from '../review-actions.ts'
import { findSimilarReviews } from '../screening/find-similar-reviews.ts'
import { readScreenings, type Screening } from '../screening/read-screenings.ts'
import {
  type ItemRow,
  type LineRow,
  type OtherRow,
  type PhotoRow,
  type RevisionRow,
  selectByAuthor,
  selectItem,
  selectLines,
  selectOthers,
  selectPhotos,
  selectRevisions,
  selectSharingPhotos,
} from './desk-item.sql.ts'
import { type Bar, FOUR_EYED, findBar } from './four-eyes.ts'

export type DeskItem = {
  review: Omit<ItemRow, 'memberHash' | 'visitorHash' | 'answers'>
  /** To the product's own questions, under their wording. */
  answers: [question: string, answer: string][]
  photos: Omit<PhotoRow, 'sha256'>[]
  /** `src` works for twelve hours; `poster` is the name of a photo's file. */
  clip: { src: string; poster: string | null } | null
  /** What the machine found, step by step; null when it has not looked yet. */
  screening: Screening | null
  /** `alike`: share of the text in common, 0 to 1; 1 as well where the very same picture is shown. */
  similar: (OtherRow & { alike: number; hasSamePhoto: boolean })[]
  byAuthor: OtherRow[]
  lines: LineRow[]
  /** What readers reported, the newest first; who they are is told to nobody. */
  reports: Awaited<ReturnType<typeof listReports>>
  revisions: RevisionRow[]
  /** What this person may do to it as it stands. */
  may: ReviewAction[]
  /** Why another person has to decide. */
  barred: Bar | null
}

const MOST_SIMILAR = 5
/** Undoing belongs to who has just decided; featuring has a button of its own that knows how many there are. */
const HAVE_THEIR_OWN: readonly ReviewAction[] = ['undo', 'feature', 'unfeature']

/** All that a decision about one review needs, for the colleague who looks; `null` when there is no such review. */
export async function readItem(pool: Pool, id: string, me: { id: string; role: Role }): Promise<DeskItem | null> {
  const item = await selectItem(pool, id)
  if (!item) return null
  const [photos, alike, byAuthor, lines, revisions, screening, reports, barred, questions, clips] = await Promise.all([
    selectPhotos(pool, id),
    findSimilarReviews(pool, id),
    selectByAuthor(pool, item),
    selectLines(pool, id),
    selectRevisions(pool, id),
    readScreenings(pool, id),
    listReports(pool, id),
    findBar(pool, { id, person: me.id, review: item }),
    selectQuestions(pool, item.productId),
    selectShownClips(pool, [id]),
  ])
  const hashes = photos.flatMap(({ sha256 }) => (sha256 ? [sha256] : []))
  const sharing = hashes.length === 0 ? [] : await selectSharingPhotos(pool, { hashes, but: id })
  const samePhoto = new Set(sharing.map((other) => other.id))
  const shares = new Map(alike.map((other) => [other.id, other.percent / 100]))
  const resembling = await selectOthers(pool, [...shares.keys()])
  const { memberHash: _member, visitorHash: _visitor, answers, ...review } = item
  return {
    review,
    answers: nameAnswers(answers, questions),
    photos: photos.map(({ sha256: _sha256, ...photo }) => photo),
    clip: clips[0] ? { src: privateClipAddress(clips[0].filename, new Date()), poster: clips[0].poster?.filename ?? null } : null,
    screening,
    similar: [
      ...sharing.map((other) => ({ ...other, alike: 1, hasSamePhoto: true })),
      ...resembling
        .filter((other) => !samePhoto.has(other.id))
        .map((other) => ({ ...other, alike: shares.get(other.id) ?? 0, hasSamePhoto: false }))
        .sort((a, b) => b.alike - a.alike),
    ].slice(0, MOST_SIMILAR),
    byAuthor,
    lines,
    revisions,
    reports,
    may: actionsFor(item, me.role, barred),
    barred,
  }
}

function actionsFor({ state, escalated, flagged }: ItemRow, role: Role, barred: Bar | null): ReviewAction[] {
  return (Object.keys(reviewActions) as ReviewAction[]).filter((action) => {
    const { from, by, roles } = ruleOf(action)
    if (!by.includes('staff') || HAVE_THEIR_OWN.includes(action) || from === 'nothing' || !from.includes(state)) return false
    if (barred && FOUR_EYED.includes(action)) return false
    if ((action === 'escalate' && escalated) || (action === 'unflag' && !flagged)) return false
    return role === 'administrator' || (roles ?? []).includes(role)
  })
}
