'use client'

/**
 * Puts HTML on the clipboard so that an editor pastes it with its looks. Without https there is no modern clipboard, so the copy
 * command is asked to carry it. False when the browser refuses both.
 */
export async function copyRich(html: string, plain: string): Promise<boolean> {
  if (navigator.clipboard?.write && typeof ClipboardItem !== 'undefined') {
    const parts = {
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([plain], { type: 'text/plain' }),
    }
    const isDone = await navigator.clipboard.write([new ClipboardItem(parts)]).then(
      () => true,
      () => false,
    )
    if (isDone) return true
  }
  return copyByCommand(html, plain)
}

function copyByCommand(html: string, plain: string): boolean {
  let isTaken = false
  const fill = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', plain)
    isTaken = event.clipboardData !== null
  }
  document.addEventListener('copy', fill, { once: true })
  const isDone = document.execCommand('copy')
  document.removeEventListener('copy', fill)
  return isDone && isTaken
}
