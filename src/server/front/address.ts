/** Only addresses that begin with one slash: neither `http://…` (a proxy request) nor `//host` (another host to browsers). */
export function parseAddress(target: string | undefined): URL | undefined {
  if (!target?.startsWith('/') || target.startsWith('//') || target.startsWith('/\\')) return undefined
  try {
    return new URL(target, 'http://hub')
  } catch {
    return undefined
  }
}

/** Whether every escape of a path is whole and stands for a character that a slug or a file name may hold. */
export function isReadable(pathname: string): boolean {
  try {
    return !decodeURIComponent(pathname).includes('\0')
  } catch {
    return false
  }
}
