import { log } from '#platform/log.ts'
import { createEnding, type Ending } from './ending.ts'
import { write } from './progress.ts'
import { isRefusal, REFUSAL_EXIT_CODE } from './refusal.ts'

/**
 * Runs a process that `start` brings up, and keeps it until it is told to stop. Ends it: 0 after a stop, 78 with one line when
 * the start was refused.
 */
export async function runProcess(start: (ending: Ending) => Promise<void>): Promise<void> {
  const ending = createEnding()
  obeySignals(ending)
  try {
    await start(ending)
  } catch (error) {
    // A start that was interrupted fails in whatever it was doing; that is no news.
    if (ending.isEnding()) return
    if (isRefusal(error)) write(`启动失败 cannot start: ${error.message}`)
    else log.fatal({ err: error }, 'the start failed')
    await ending.end('start failed')
    process.exit(isRefusal(error) ? REFUSAL_EXIT_CODE : 1)
  }
}

function obeySignals(ending: Ending): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (!ending.isEnding()) write('正在停止 · stopping')
      void ending.end(signal).then(() => process.exit(0))
    })
  }
  process.on('unhandledRejection', (error) => log.error({ err: String(error) }, 'a promise was left alone'))
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error that nobody expected')
    void ending.end('uncaughtException').then(() => process.exit(1))
  })
}
