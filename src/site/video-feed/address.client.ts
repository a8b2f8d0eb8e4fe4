/**
 * Lets the address, the title and the share card follow the clip that is looked at. The entry in the history stays one, so that going
 * back leads to the list. Next's own `replaceState` is passed by: to it the page is still the one that was loaded.
 */
export function followInAddress(article: HTMLElement): void {
  const { path, name } = article.dataset
  if (!path || location.pathname === path) return
  History.prototype.replaceState.call(history, history.state, '', path)
  const brand = document.title.split(' · ').pop()
  document.title = [name, brand].join(' · ')
  for (const [property, value] of Object.entries(cardFacts(article.dataset, location.origin)))
    metaOf(`og:${property}`).setAttribute('content', value)
  dispatchEvent(new Event('hub:moved'))
}

/** The page that was loaded may have had nothing to say there. */
function metaOf(property: string): Element {
  const found = document.querySelector(`meta[property="${property}"]`)
  if (found) return found
  const made = document.createElement('meta')
  made.setAttribute('property', property)
  return document.head.appendChild(made)
}

/** What the head says of a clip for whoever passes it on. What this one has not is empty: the words of another clip never stay. */
export function cardFacts({ path = '', name = '', about = '', picture }: DOMStringMap, origin: string): Record<string, string> {
  const image = picture ? new URL(picture, origin).href : ''
  return { url: origin + path, title: name, description: about, image }
}

const LIST = /^(\/en)?\/videos(\/page\/\d+|\/(kind|topic)\/.*)?$/

/** Goes back to the list that led here, which stands where it was left. False when none did, and the link is to be followed. */
export function goBack(): boolean {
  const from = document.referrer && new URL(document.referrer)
  if (!from || from.origin !== location.origin || !LIST.test(from.pathname) || history.length < 2) return false
  history.back()
  return true
}
