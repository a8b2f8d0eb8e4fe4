/** The same server and user, another database. Keeps a socket folder given as `?host=`. */
export function databaseAt(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}
