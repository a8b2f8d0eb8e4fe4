/** `null`: there is no further clip. Rejects when the line is down; asked again it tries the same one. */
export type NextClip = () => Promise<HTMLElement | null>

/**
 * Fetches one clip after another out of their own pages, in the order in which these lead on to each other. What has been taken down
 * since, and what another version of the hub made, is passed over.
 */
export function followClips(page: Document): NextClip {
  const first = page.querySelector<HTMLElement>('[data-clip]')!
  const known = new Set([first.dataset.path!])
  const ahead: string[] = []

  const note = (from: Document) => {
    for (const link of from.querySelectorAll('[data-next] a')) {
      const path = link.getAttribute('href')!
      if (known.has(path)) continue
      known.add(path)
      ahead.push(path)
    }
  }
  note(page)

  return async () => {
    for (let path = ahead[0]; path; path = ahead[0]) {
      const answer = await fetch(path)
      if (answer.status >= 500) throw new Error(String(answer.status))
      const text = await answer.text()
      ahead.shift()
      if (!answer.ok) continue
      const fetched = new DOMParser().parseFromString(text, 'text/html')
      note(fetched)
      const article = fetched.querySelector<HTMLElement>('[data-clip]')
      if (article?.className === first.className) return asFollower(article, page)
    }
    return null
  }
}

/** Of the headings of a page only the first clip's is its title; pictures of clips to come can wait. */
function asFollower(article: HTMLElement, page: Document): HTMLElement {
  page.head.append(faceOf(article, page))
  const title = article.querySelector('h1')
  if (title) {
    const heading = title.ownerDocument.createElement('h2')
    for (const { name, value } of title.attributes) heading.setAttribute(name, value)
    heading.append(...title.childNodes)
    title.replaceWith(heading)
  }
  for (const picture of article.querySelectorAll('img')) {
    picture.removeAttribute('fetchpriority')
    picture.loading = 'lazy'
  }
  // Being looked at is its exposure; the clip of the address was come for.
  article.dataset.subject = `short-videos:${article.dataset.clip}`
  return article
}

/** Each clip has its title in the face that its own page brought, or in that of the phone: the first page's has other signs. */
function faceOf(article: HTMLElement, page: Document): HTMLElement {
  const brought = article.ownerDocument.querySelector('style[data-href^="/title-faces/"]')?.textContent ?? ''
  const clip = article.dataset.clip!
  const style = page.createElement('style')
  const place = `[data-clip="${clip}"]`
  const none = `${place}{--display-face:initial;--display-weight:initial}`
  const isForTitles = /(:root|main)\{/
  const own = isForTitles.test(brought) ? brought.replaceAll('"Title', `"${clip}`).replace(isForTitles, `${place}{`) : ''
  style.textContent = none + own
  return style
}
