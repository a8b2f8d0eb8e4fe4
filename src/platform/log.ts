import pino from 'pino'

/** One JSON line per thing worth knowing; secrets and personal fields never leave the process. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ['*.authorization', '*.cookie', '*.password', '*.secret', '*.token', '*.phone', '*.openid', '*.visitor'],
    censor: '[redacted]',
  },
})
