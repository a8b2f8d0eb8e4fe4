/**
 * Lets the address, the title and the share card follow the clip that is looked at. The entry in the history stays one, so that going
 * back leads to the list. Next's own `replaceState` is passed by: to it the page is still the one that was loaded.
 */
export function followInAddress(article: HTMLElement): void {
  const { path, picture } = article.dataset
  const title = article.querySelector('[id^=clip-]')?.textContent ?? ''
  if (!path || location.pathname === path) return
  History.prototype.replaceState.call(history, history.state, '', path)
  const brand = document.title.split(' · ').pop()
  document.title = [title, brand].join(' · ')
  const facts = { url: location.origin + path, title, image: picture && new URL(picture, location.origin).href }
  for (const [name, value] of Object.entries(facts))
    if (value) document.querySelector(`meta[property="og:${name}"]`)?.setAttribute('content', value)
  dispatchEvent(new Event('hub:moved'))
}

const LIST = /^(\/en)?\/videos(\/page\/\d+|\/(kind|topic)\/.*)?$/

/** Goes back to the list that led here, which stands where it was left. False when none did, and the link is to be followed. */
export function goBack(): boolean {
  const from = document.referrer && new URL(document.referrer)
  if (!from || from.origin !== location.origin || !LIST.test(from.pathname) || history.length < 2) return false
  history.back()
  return true
}
