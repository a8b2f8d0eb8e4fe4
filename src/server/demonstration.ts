import type { Pool } from '#platform/database.ts'
import { readSetting, replaceSetting } from '#platform/settings.ts'
import { runChild } from './children.ts'
import { showBar, step, write } from './progress.ts'

/** What the loading process tells its parent. */
export type DemoMessage =
  | { kind: 'progress'; part: string; done: number; of: number }
  | { kind: 'loaded' }
  | { kind: 'declined'; reason: string }

// Decided once: a hub that was emptied or filled by its owner is not filled again unasked.
const SETTING = 'demo.outcome'

type Wish = { demo?: boolean; isEmbedded: boolean }

/** Whether the demonstration is to be loaded, or gone on with, at this start. `HUB_DEMO` wins over what was decided once. */
export async function isDemoWanted(pool: Pool, { demo, isEmbedded }: Wish): Promise<boolean> {
  if (demo === false) return false
  const outcome = await readSetting(pool, SETTING)
  if (outcome === 'loaded') return false
  return demo === true || (isEmbedded && outcome === undefined)
}

/** Loads the demonstration over the running hub. A load that fails is told and gone on with at the next start. */
export async function loadDemonstration(pool: Pool, interruption: AbortSignal): Promise<void> {
  let outcome: DemoMessage | undefined
  try {
    await step('演示品牌 demonstration', async () => {
      const bar = showBar()
      const onMessage = (message: unknown) => {
        const said = message as DemoMessage
        if (said.kind === 'progress') bar.show(said.part, said.done, said.of)
        else outcome = said
      }
      await runChild('load-demo.ts', { onMessage, signal: interruption }).finally(bar.end)
      return { value: undefined, outcome: outcome?.kind === 'declined' ? outcome.reason : '已载入 loaded' }
    })
    if (outcome) await replaceSetting(pool, SETTING, outcome.kind)
  } catch (error) {
    const reason = interruption.aborted ? '' : `: ${findReason(error)}`
    write(`  演示品牌没有载入完, 下次启动会继续 · not finished, the next start goes on${reason}`)
  }
}

// A child that failed has said much; the line that names the error is what helps.
function findReason(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  return /^\w*Error: .*$/m.exec(words.replace(/^Error: /, ''))?.[0] ?? words.split('\n').at(-1) ?? words
}
