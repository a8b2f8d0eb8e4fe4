/** What somebody outside is asked about. Photos are JPEG: what every service takes. */
export type Checked =
  | { kind: 'text'; review: string; text: string; nickname: string }
  | { kind: 'photo'; review: string; photo: string; jpeg: Buffer }

/**
 * `pass` only when the service clearly said so. `later`: it will call back with this trace, until then the review waits in
 * `screening`, 35 minutes at most. Everything else that is not `look` is `unavailable`.
 */
export type Outcome = { outcome: 'pass' | 'look' | 'later' | 'unavailable'; trace: string | null }

export type Provider = {
  /** Shown to moderators and kept in the log. */
  name: string
  accepts: readonly Checked['kind'][]
  /** Answers within its own timeout; what it throws counts as unavailable. */
  check: (item: Checked) => Promise<Outcome>
}

export const unavailable: Outcome = { outcome: 'unavailable', trace: null }
