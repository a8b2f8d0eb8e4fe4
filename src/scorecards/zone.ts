/** The IANA zone whose calendar days all figures use (`HUB_TIMEZONE`). */
export const hubTimeZone = (): string => process.env.HUB_TIMEZONE || 'Asia/Shanghai'
