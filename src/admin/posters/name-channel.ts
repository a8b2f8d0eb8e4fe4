import { channels } from '#content/channels.ts'
import type { Bilingual } from '#platform/bilingual.ts'

/** What a channel is called; a name outside the list stands for itself. */
export const nameChannel = (name: string): Bilingual =>
  channels.find((channel) => channel.name === name)?.label ?? { zh: name, en: name }
