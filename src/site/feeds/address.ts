import { hubOrigin } from '#platform/this-hub.ts'

/** The canonical address of a public path that begins with `/`; an address that is absolute already stays as it is. */
export const canonical = (path: string): string => (/^https?:/.test(path) ? path : `${hubOrigin()}${path}`)
