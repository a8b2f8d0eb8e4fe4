/** The hub's canonical origin, without a trailing slash: `PUBLIC_URL`, else this machine's own. */
const canonicalOrigin = (): string =>
  (process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(/\/+$/, '')

/** The canonical address of a public path that begins with `/`; an address that is absolute already stays as it is. */
export const canonical = (path: string): string => (/^https?:/.test(path) ? path : `${canonicalOrigin()}${path}`)
