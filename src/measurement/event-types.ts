/**
 * What an event can be. The place in the list is its code in the database (from 1): append only.
 * `subject`: whether it must name one. `reported`: sent by browsers and importers; a delivery is made by its own import.
 */
export const eventTypes = [
  { name: 'exposure', subject: 'required', reported: true },
  { name: 'delivery', subject: 'required', reported: false },
  { name: 'open', subject: 'required', reported: true },
  { name: 'engage', subject: 'required', reported: true },
  { name: 'finish', subject: 'required', reported: true },
  { name: 'product-view', subject: 'required', reported: true },
  { name: 'cart', subject: 'required', reported: true },
  { name: 'checkout', subject: 'required', reported: true },
  { name: 'reserve', subject: 'required', reported: true },
  { name: 'share', subject: 'required', reported: true },
  { name: 'arrive', subject: 'optional', reported: true },
  { name: 'search', subject: 'optional', reported: true },
  { name: 'signup', subject: 'optional', reported: true },
  { name: 'identify', subject: 'optional', reported: true },
  { name: 'join', subject: 'optional', reported: true },
] as const

export type EventType = (typeof eventTypes)[number]['name']

const codes = new Map<string, number>(eventTypes.map((type, index) => [type.name, index + 1]))
const reported = new Map<string, (typeof eventTypes)[number]>(eventTypes.filter((t) => t.reported).map((t) => [t.name, t]))

/** The code stored for a type. */
export const codeOfType = (type: EventType): number => codes.get(type)!

/** The type behind a name from outside, unless it is unknown or not reported by events. */
export const findReportedType = (name: unknown): (typeof eventTypes)[number] | undefined =>
  typeof name === 'string' ? reported.get(name) : undefined

export const EXPOSURE = codeOfType('exposure')
export const DELIVERY = codeOfType('delivery')
export const OPEN = codeOfType('open')

/** Of content, unflagged, these three are touches; their code is the touch's kind. */
export const isTouchType = (code: number): boolean => code === EXPOSURE || code === DELIVERY || code === OPEN
