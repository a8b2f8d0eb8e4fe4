import pino from 'pino'

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal']
export const DEFAULT_LOG_LEVEL = 'info'

/** One JSON line per thing worth knowing; secrets and personal fields never leave the process. */
export const log = pino({
  level: readLevel(),
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ['*.authorization', '*.cookie', '*.password', '*.secret', '*.token', '*.phone', '*.openid', '*.visitor'],
    censor: '[redacted]',
  },
})

/** Takes the level from the environment again, once an `.env` has been read. */
export function followLogLevel(): void {
  log.level = readLevel()
}

// A level that does not exist is refused with the other settings; by then there is a log already.
function readLevel(): string {
  const level = process.env.LOG_LEVEL
  return level && LOG_LEVELS.includes(level) ? level : DEFAULT_LOG_LEVEL
}
