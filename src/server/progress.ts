const tty = process.stdout.isTTY === true

/** One visible step of the start: what it does, what came of it, how long it took. `say` shows progress inside it. */
export async function step<T>(
  title: string,
  work: (say: (text: string) => void) => Promise<{ value: T; outcome?: string }>,
): Promise<T> {
  const started = performance.now()
  const shown = showLate(`… ${title}`)
  const say = (text: string) => {
    shown()
    write(`  ${text}`)
  }
  try {
    const { value, outcome } = await work(say)
    clear()
    write(`✓ ${title}${outcome ? `: ${outcome}` : ''} (${seconds(performance.now() - started)})`)
    return value
  } catch (error) {
    clear()
    write(`✗ ${title}`)
    throw error
  } finally {
    shown.cancel()
  }
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** A line on the console, for people; the log is for machines. */
export const write = (line: string): void => void process.stdout.write(`${line}\n`)

function clear(): void {
  if (tty) process.stdout.write('\r\x1b[K')
}

const BAR_WIDTH = 24

/** A bar that moves in place on a terminal; elsewhere one line for each part that is done. */
export function showBar(): { show: (part: string, done: number, of: number) => void; end: () => void } {
  const said = new Set<string>()
  const show = (part: string, done: number, of: number) => {
    const share = of > 0 ? Math.min(done / of, 1) : 1
    if (tty) {
      const full = Math.round(share * BAR_WIDTH)
      process.stdout.write(`\r\x1b[K  ${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${part} ${done}/${of}`)
    } else if (share === 1 && !said.has(part)) {
      said.add(part)
      write(`  ${part} ${done}/${of}`)
    }
  }
  return { show, end: clear }
}

// A step that is over at once is one line; one that takes a while says early what is being waited for.
function showLate(line: string): (() => void) & { cancel: () => void } {
  let done = false
  const show = () => {
    if (done) return
    done = true
    write(line)
  }
  const timer = setTimeout(show, 1_000)
  return Object.assign(show, { cancel: () => clearTimeout(timer) })
}
