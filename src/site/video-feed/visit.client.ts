/** What a visitor chose for as long as the visit lasts. Muted, with captions and letter keys until something else is said. */
export type Choices = { sound: boolean; captions: boolean; keys: boolean }

const KEY = 'hub_feed'

export function readChoices(): Choices {
  try {
    const [sound, captions, keys] = sessionStorage[KEY].split('')
    return { sound: sound === '1', captions: captions === '1', keys: keys === '1' }
  } catch {
    return { sound: false, captions: true, keys: true }
  }
}

/** A browser that keeps nothing asks again on the next page. */
export function keepChoices({ sound, captions, keys }: Choices): void {
  try {
    sessionStorage[KEY] = `${Number(sound)}${Number(captions)}${Number(keys)}`
  } catch {}
}

/** Nothing plays by itself for who asked for less motion, for care mode, or for few data. */
export function mayPlayByItself(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches || 'care' in document.documentElement.dataset
  return !isStill && !connection?.saveData
}

/** Whether the beginning of the next clip may be fetched before it is asked for. */
export function isFastLine(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } }
  return !connection?.saveData && !/2g|3g/.test(connection?.effectiveType ?? '4g')
}
