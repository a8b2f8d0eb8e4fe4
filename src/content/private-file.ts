/** Files that only some may see: never guessed to be something else, never run, and kept by no cache in between. */
export function setPrivateFileHeaders({ headers }: { headers: Headers }): Headers {
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "sandbox; default-src 'none'")
  headers.set('Cache-Control', 'private, no-cache')
  return headers
}
