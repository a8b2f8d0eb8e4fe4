import type { Ability } from '../wechat/abilities.ts'

/** What the application may do, as 企业微信 last said. */
export type WecomAbilities = {
  /** The credentials are right and this server's address is trusted. */
  connect: Ability
  /** Reading customers and their tags. */
  contacts: Ability
  /** Making tasks of 群发, as far as asking for them tells. */
  tasks: Ability
  /** Reading customer groups. */
  groups: Ability
  /** Messages of the application to colleagues. */
  messages: Ability
}
