/** The IANA zone whose calendar days all figures and pages use (`HUB_TIMEZONE`). Empty text counts as not set. */
export const hubTimeZone = (): string => process.env.HUB_TIMEZONE || 'Asia/Shanghai'

/** The hub's canonical origin without a trailing slash: `PUBLIC_URL`, else this machine's own address. */
export const hubOrigin = (): string =>
  (process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`).replace(/\/+$/, '')

export const DEFAULT_RAW_DAYS = 180

export const DEFAULT_RECORDING_MB = 2_048

/** How many days raw events are kept after the last write to their day (`HUB_RAW_DAYS`). */
export const hubRawDays = (): number => Number(process.env.HUB_RAW_DAYS || DEFAULT_RAW_DAYS)
