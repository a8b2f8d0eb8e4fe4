const acts: Record<string, string> = {
  ArrowUp: 'previous',
  ArrowDown: 'next',
  PageUp: 'previous',
  PageDown: 'next',
  ArrowLeft: 'rewind',
  ArrowRight: 'forward',
  ' ': 'play',
  m: 'sound',
  c: 'captions',
  Escape: 'back',
}

type Heard = { does: Record<string, () => void>; hasLetters: () => boolean }

/**
 * Single keys move through the feed; letters may be switched off, for who speaks to the machine. A field that is typed into, a pressed
 * button and an open sheet keep theirs.
 */
export function listenToKeys(page: Document, { does, hasLetters }: Heard): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || page.querySelector('dialog[open]')) return
    const on = event.target as Element
    if (on.closest('input, textarea, select') || (event.key === ' ' && on.closest('button, a, summary'))) return
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act || (/^[a-z]$/i.test(event.key) && !hasLetters())) return
    event.preventDefault()
    does[act]?.()
  }
  page.addEventListener('keydown', onKey)
  return () => page.removeEventListener('keydown', onKey)
}
