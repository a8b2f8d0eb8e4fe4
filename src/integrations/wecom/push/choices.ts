/** What recipients can be chosen by. */
export type Choices = {
  tags: { id: string; name: string; group: string }[]
  staff: { id: string; name: string; customers: number }[]
  chats: { id: string; name: string; owner: string; members: number }[]
}
