import { followInAddress, goBack } from './address.client.ts'
import { type Clip, makeClip } from './clip.client.ts'
import { listenToKeys } from './keys.client.ts'
import { followClips } from './next-clips.client.ts'
import { share } from './share.client.ts'
import { openSheet } from './sheet.client.ts'
import { isFastLine, keepChoices, mayPlayByItself, readChoices } from './visit.client.ts'

/** How many clips are waiting ahead of the one that is looked at. */
const AHEAD = 2

/**
 * Makes the page of a clip a feed: one clip fills the window, the others follow as one goes on. The clip that is looked at, the one
 * before and the one after have a `<video>`; of all others there is the poster. Gives what ends it.
 */
export function startFeed(page: Document): () => void {
  const scroller = page.querySelector<HTMLElement>('[data-scroller]')
  const feed = page.querySelector<HTMLElement>('[data-feed][role=feed]')
  const first = page.querySelector<HTMLElement>('[data-clip]')
  if (!scroller || !feed || !first || !('feed' in page.documentElement.dataset)) return () => {}

  const choices = readChoices()
  const nextClip = followClips(page)
  const clips: Clip[] = []
  let at = 0
  let isFetching = false
  let hasEnded = false
  /** Whether somebody went on before the next clip was there. */
  let isAwaited = false
  const current = () => clips[at]!

  const place = () => {
    clips.forEach((clip, index) => {
      if (Math.abs(index - at) > 1) clip.unmount()
    })
    clips.slice(Math.max(0, at - 1), at + 2).forEach((clip) => {
      clip.mount()
      clip.apply(choices)
    })
    current().onReady(() => isFastLine() && clips[at + 1]?.prepare())
  }

  const add = (article: HTMLElement) => {
    const clip = makeClip(article)
    clips.push(clip)
    article.tabIndex = 0
    article.setAttribute('aria-posinset', String(clips.length))
    article.setAttribute('aria-setsize', '-1')
    seen.observe(article)
  }

  const fill = async () => {
    if (isFetching || hasEnded) return
    isFetching = true
    feed.setAttribute('aria-busy', 'true')
    try {
      while (!hasEnded && clips.length <= at + AHEAD) {
        const article = await nextClip()
        if (article) add(feed.appendChild(page.adoptNode(article)))
        else hasEnded = true
        place()
        if (isAwaited) go(1)
      }
      show('failed', false)
      show('end', hasEnded)
    } catch {
      show('failed', true)
    }
    isFetching = false
    feed.removeAttribute('aria-busy')
  }

  const show = (what: 'failed' | 'end', isShown: boolean) => {
    page.querySelector<HTMLElement>(`[data-${what}]`)!.hidden = !isShown
  }

  const look = (clip: Clip) => {
    if (clip === current()) return
    current().pause()
    at = clips.indexOf(clip)
    isAwaited = false
    place()
    followInAddress(clip.article)
    if (mayPlayByItself()) clip.play(choices)
    fill()
  }

  const seen = new IntersectionObserver(
    (entries) => {
      const shown = entries.find(({ isIntersecting }) => isIntersecting)
      const clip = shown && clips.find(({ article }) => article === shown.target)
      if (clip) look(clip)
    },
    { root: scroller, threshold: 0.6 },
  )

  const go = (steps: number) => {
    const target = clips[at + steps]?.article ?? (steps > 0 ? page.querySelector('[data-end]:not([hidden])') : null)
    isAwaited = steps > 0 && !target
    if (!(target instanceof HTMLElement)) return
    target.scrollIntoView({ block: 'start', behavior: mayPlayByItself() ? 'smooth' : 'instant' })
    target.focus({ preventScroll: true })
  }

  const choose = (changed: Partial<typeof choices>) => {
    keepChoices(Object.assign(choices, changed))
    page.querySelector('[data-do=keys]')?.setAttribute('aria-pressed', String(choices.keys))
    for (const clip of clips) clip.apply(choices)
  }

  const pass = async () => {
    const { article } = current()
    const word = await share({ path: article.dataset.path!, title: document.title })
    const said = page.querySelector<HTMLElement>('[data-copied]')!
    said.textContent = word ? (said.dataset[word] ?? '') : ''
    setTimeout(() => {
      said.textContent = ''
    }, 4000)
  }

  const acts: Record<string, () => void> = {
    play: () => current().toggle(choices),
    sound: () => choose({ sound: !current().isAloud() }),
    captions: () => choose({ captions: !choices.captions }),
    keys: () => choose({ keys: !choices.keys }),
    products: () => openSheet(page, current().article),
    share: pass,
    previous: () => go(-1),
    next: () => go(1),
    retry: fill,
    forward: () => current().seek(5),
    rewind: () => current().seek(-5),
    back: () => page.querySelector<HTMLElement>('[data-back]')!.click(),
  }

  const onClick = (event: Event) => {
    const clicked = event.target as Element
    const button = clicked.closest<HTMLElement>('[data-do]')
    if (button) acts[button.dataset.do!]?.()
    else if (clicked.closest('[data-back]') && goBack()) event.preventDefault()
    else if (clicked.closest('[data-stage]') && !clicked.closest('a, summary')) acts.play!()
  }

  let wasPlaying = false
  const onHide = () => {
    if (page.hidden) {
      wasPlaying = current().article.dataset.state === 'playing'
      current().pause()
    } else if (wasPlaying) current().play(choices)
  }
  const onBridge = () => mayPlayByItself() && current().play(choices)

  add(first)
  place()
  choose({})
  if (mayPlayByItself()) current().play(choices)
  fill()
  const forgetKeys = listenToKeys(page, { does: acts, hasLetters: () => choices.keys })
  page.addEventListener('click', onClick)
  page.addEventListener('visibilitychange', onHide)
  page.addEventListener('WeixinJSBridgeReady', onBridge)
  return () => {
    forgetKeys()
    seen.disconnect()
    page.removeEventListener('click', onClick)
    page.removeEventListener('visibilitychange', onHide)
    page.removeEventListener('WeixinJSBridgeReady', onBridge)
  }
}
