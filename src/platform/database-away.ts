/** SQLSTATE classes: connection, insufficient resources, operator intervention, system error; and read-only servers. */
const AWAY = /^(08|53|57|58)|^25006$/
const SOCKET = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|ENOENT|EAI_)/
const POOL =
  /timeout exceeded when trying to connect|connection terminated|cannot use a pool|client has encountered a connection error|not queryable/i

/** Whether a failed question means that the database cannot be asked right now, as against a question that is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string') return AWAY.test(code) || SOCKET.test(code)
  return POOL.test(error.message)
}
