import { createHash } from 'node:crypto'
import { canonicalJson } from '#platform/canonical-json.ts'

/** A picture or clip as a revision names it: its id and the SHA-256 (hex) of the file that is shown. */
export type MediaName = { id: string; sha256: string }

/** What an author said, once: a revision never changes, a new text is a new one. `answers` are those to the product's own questions. */
export type RevisionContent = {
  /** 1 to 5; absent in a follow-up, which rates nothing. */
  rating: number | null
  logisticsRating: number | null
  serviceRating: number | null
  text: string
  nickname: string
  anonymous: boolean
  sku: string | null
  answers: Record<string, string>
  photos: MediaName[]
  clip: MediaName | null
  /** The author declares that words or pictures were made by AI. */
  aiMade: boolean
}

/** SHA-256 of a revision's content, hex. Decisions name it, so what was decided can always be told. */
export const hashContent = (content: RevisionContent): string => createHash('sha256').update(canonicalJson(content)).digest('hex')
