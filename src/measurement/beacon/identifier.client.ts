/** Each `x` becomes a hexadecimal digit from the browser's own randomness. */
const fill = (pattern: string): string =>
  pattern.replace(/x/g, () => (crypto.getRandomValues(new Uint8Array(1))[0]! % 16).toString(16))

/** A UUIDv7 whose time is `at` (ms; until the year 2527, when the time has twelve digits). */
export const eventId = (at: number): string => fill(`0${at.toString(16)}-7xxx-8xxx-xxxxxxxxxxxx`.replace(/.{8}/, '$&-'))

/** `v_` and 22 hexadecimal digits. */
export const visitorId = (): string => fill('v_xxxxxxxxxxxxxxxxxxxxxx')
