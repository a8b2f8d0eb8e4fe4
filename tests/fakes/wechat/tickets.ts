const LIFE_MS = 7_200_000

/** `GET /cgi-bin/ticket/getticket?type=jsapi`: the same ticket for two hours, then the next. */
export function answerTickets(now: number, query: URLSearchParams): object {
  if (query.get('type') !== 'jsapi') return { errcode: 40097, errmsg: 'invalid args rid: 68f0517e-4e11c0a6-16f1604b' }
  const number = Math.floor(now / LIFE_MS)
  return {
    errcode: 0,
    errmsg: 'ok',
    ticket: `jsapi-ticket-${number}`,
    expires_in: Math.ceil(((number + 1) * LIFE_MS - now) / 1_000),
  }
}
