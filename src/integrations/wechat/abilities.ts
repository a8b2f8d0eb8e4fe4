/** What an account may do, or why that is not known. */
export type Ability = { may: 'yes' | 'no' | 'unknown'; why: string | null }

export type Abilities = {
  /** The credentials are right and this server's address is on the list. */
  connect: Ability
  draft: Ability
  publish: Ability
  send: Ability
  /** Calls of a day, where WeChat says them. */
  quotas: { path: string; limit: number; used: number }[]
}
