import { addDays, dayOf, isDay } from '#platform/days.ts'

/** Words that make a date a promise to readers: until when something is had, or when it comes. */
const PROMISE =
  /截止|截至|为止|之前|以前|前(?:下单|付款|购买|拍下|预订|领取|报名)|止(?:$|[）)，])|限时|仅限|有效|活动(?:时间|期间|日期)|预售|发货|开抢|开售|开播|预约|报名|领取|开奖|优惠|立减|到手价|补贴/
const DATE = /(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?|(\d{4})[./-](\d{1,2})[./-](\d{1,2})/g
const RANGE_END = /^\s*(?:[-–—~～至到]\s*)(\d{1,2})\s*[日号]/
const HALF_A_YEAR = 183

export type PastPromise = { words: string; day: string }

/**
 * Sentences that promise something until or on a day that is over at `today` (`YYYY-MM-DD`). A day without a year is the next one
 * after the text was written. The last day of a sentence counts: 11月20日至25日 holds until the 25th.
 */
export function findPastPromises(
  text: string,
  { written, today, timeZone }: { written: Date; today: string; timeZone: string },
): PastPromise[] {
  const from = dayOf(written, timeZone)
  return text
    .split(/[。！？!?；;\n]/)
    .filter((sentence) => PROMISE.test(sentence))
    .flatMap((sentence) => {
      const day = datesIn(sentence, from).sort().at(-1)
      return day && day < today ? [{ words: shorten(sentence.trim()), day }] : []
    })
}

function datesIn(sentence: string, from: string): string[] {
  return [...sentence.matchAll(DATE)].flatMap((found) => {
    const [whole, year = found[4], month = found[5], date = found[6]] = found
    const end = RANGE_END.exec(sentence.slice(found.index + whole.length))?.[1]
    return [date, end].flatMap((one) => (one ? (toDay(year, month ?? '', one, from) ?? []) : []))
  })
}

function toDay(year: string | undefined, month: string, date: string, from: string): string | undefined {
  const inYear = (number: number) => `${number}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const day = inYear(Number(year ?? from.slice(0, 4)))
  if (!isDay(day)) return undefined
  // Written in December, 1月5日 is next year's.
  return !year && day < addDays(from, -HALF_A_YEAR) ? inYear(Number(from.slice(0, 4)) + 1) : day
}

const shorten = (words: string): string => ([...words].length > 40 ? `${[...words].slice(0, 39).join('')}…` : words)
