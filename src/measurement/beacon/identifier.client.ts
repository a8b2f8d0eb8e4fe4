/** A UUIDv7 whose time is `at` (ms; until the year 2527, when the time has twelve digits), from the browser's own randomness. */
export const eventId = (at: number): string =>
  `0${at.toString(16)}-7xxx-8xxx-xxxxxxxxxxxx`
    .replace(/.{8}/, '$&-')
    .replace(/x/g, () => ((crypto.getRandomValues(new Uint8Array(1)) as unknown as number) % 16).toString(16))
