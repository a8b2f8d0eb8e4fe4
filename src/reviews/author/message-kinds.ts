/** What an author may want to be told of, one permission each; the words of each stand in the site. */
export const messageKinds = ['decision', 'reward', 'follow-up'] as const

export type MessageKind = (typeof messageKinds)[number]

/** Where a permission was given. */
export type MessageDoor = 'thanks' | 'status'
