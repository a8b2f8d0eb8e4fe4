/**
 * From where Payload takes session cookies, by the hub's address (`PUBLIC_URL`, no slash at its end). Over https only
 * from its own pages, which browsers name by `Origin` or `Sec-Fetch-Site`. Over plain http browsers name neither when a page
 * is opened, and a list would refuse every session: there `ownOriginOnly` and the cookie's SameSite keep other sites out.
 */
export function sessionOrigin(publicUrl: string | undefined): { serverURL?: string; cors?: string[]; csrf?: string[] } {
  const origin = publicUrl?.replace(/\/+$/, '')
  return origin?.startsWith('https:') ? { serverURL: origin, cors: [origin], csrf: [origin] } : {}
}
