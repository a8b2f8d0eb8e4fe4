import { type Channel, channels, realms } from '#content/channels.ts'

export { type Channel, channels, realms }

const codes = new Map<string, number>(channels.map((channel, index) => [channel.name, index + 1]))

export const codeOfChannel = (channel: Channel): number => codes.get(channel)!

/** The channel with a code that the database holds. Throws on a code that no version of the list ever had. */
export function channelOfCode(code: number): (typeof channels)[number] {
  const channel = channels[code - 1]
  if (!channel) throw new Error(`unknown channel code ${code}`)
  return channel
}

/** The code of a name from outside: an absent one is `other`, an unknown one `undefined`. */
export function findChannelCode(name: unknown): number | undefined {
  if (name === undefined || name === null) return codeOfChannel('other')
  return typeof name === 'string' ? codes.get(name) : undefined
}
