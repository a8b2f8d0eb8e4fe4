const formats = new Map<string, Intl.DateTimeFormat>()

/** 「11月25日 周三」 in an IANA zone. */
export const sayDay = (at: Date, timeZone: string): string => {
  const { month, day, weekday } = partsOf(at, timeZone)
  return `${month}月${day}日 ${weekday}`
}

/** 「20:00」. */
export const sayTime = (at: Date, timeZone: string): string => {
  const { hour, minute } = partsOf(at, timeZone)
  return `${hour}:${minute}`
}

function partsOf(at: Date, timeZone: string): Record<string, string> {
  let format = formats.get(timeZone)
  if (!format) {
    const options = {
      month: 'numeric',
      day: 'numeric',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    } as const
    format = new Intl.DateTimeFormat('zh-CN', { timeZone, ...options })
    formats.set(timeZone, format)
  }
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
}
