// One scope on purpose: every page loads this, at most 1.6 KB gzipped (tests/unit/measurement/beacon).
import { channelOfReferrer } from './arrival.client.ts'
import { eventId } from './identifier.client.ts'
import { readWaiting, type Store, writeWaiting } from './outbox.client.ts'
import type { PageFacts } from './page-facts.ts'

/** The names of the channels, joined by `|`, put in by the build. */
declare const CHANNELS: string

/** The facts of the page; a browser knows an element by its id. */
declare const hub: HTMLElement

/** `seen`: how long, ms, it has been on show or has played; not a number while it is not on show. */
type Watched = HTMLElement & { seen?: number } & Partial<
    Pick<HTMLVideoElement, 'play' | 'paused' | 'ended' | 'duration' | 'readyState'>
  >

try {
  begin(JSON.parse(hub.textContent!))
} catch {}

function begin(facts: PageFacts): void {
  // Both throw where storage is forbidden, and then nobody is counted: no visitor and no refusal could be remembered.
  const store: Store = localStorage as unknown as Store
  const session = sessionStorage as unknown as Store
  const hasRefused = () => store.hub_no || /hub_no=1/.test(document.cookie)
  if (hasRefused()) return

  const visitor = store.hub_v || `v_${eventId(Date.now())}`
  store.hub_v = visitor
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is missing in Safari 16.
  document.cookie = `hub_v=${visitor};path=/;max-age=34560000`

  // A link that names its channel speaks for the whole visit, until another link does.
  const link = `[?&]ch=(${CHANNELS})(?=&|$)(?:.*&via=([\\w-]{1,64}))?`
  const isNew = location.search.match(link) || !session.hub_ch
  if (isNew) session.hub_ch = `-${location.search}`
  const [, channel, via] = session.hub_ch!.match(link) || []
  const landed = channel || channelOfReferrer(document.referrer, location.host)

  let said: Record<string, 1> = {}
  /** When to send next, ms; 0 when there is nothing to send. */
  let due = 1
  let pause = 500
  let skew = 0
  let seen = 0
  let live = 0
  let last = Date.now()

  // Where the card stood that was tapped last, if it leads here: this page is opened from there.
  const say = (type: string, subject = facts.subject, slot = subject && session.hub_s === subject ? 'next' : undefined) => {
    if (said[type + subject] || hasRefused()) return
    said[type + subject] = 1
    const at = Date.now()
    // What the page is about was come for; whatever else stands on it is met on the site.
    const from = subject === facts.subject ? landed : channel || 'site'
    writeWaiting(store, [...readWaiting(store), { id: eventId(at + skew), type, subject, at, channel: from, via, slot }])
    due = due || at + 500
  }

  const pack = () =>
    JSON.stringify({ v: 1, sentAt: Date.now(), visitor, page: facts.token, events: readWaiting(store).slice(0, 50) })

  const send = () => {
    const body = pack()
    due = readWaiting(store)[0] ? Infinity : 0
    if (due)
      fetch('/collect', { method: 'POST', body })
        .then((answer) => {
          // An answer that nobody reads stays open, and the page is never at rest.
          answer.text()
          // Too many, or nothing can be stored now: the events stay, and the browser waits as long as it is told to.
          if (answer.status > 428) throw +answer.headers.get('retry-after')! * 1e3
          writeWaiting(
            store,
            readWaiting(store).filter(({ id }) => !body.includes(id)),
          )
          // A clock this wrong makes ids that are refused: what still holds is said again by the server's clock.
          const off = Date.parse(answer.headers.get('date')!) - Date.now()
          if (!skew && Math.abs(off) > 6e5) {
            skew = off
            said = {}
          }
          due = 1
          pause = 500
        })
        .catch((wait) => {
          pause = Math.min(wait > 0 ? wait : pause * 2, 3e5)
          due = Date.now() + pause
        })
  }

  /** Four times a second, only while the page is visible: what has been seen, read or played for long enough? */
  const look = () => {
    const at = Date.now()
    const passed = Math.min(at - last, 300)
    last = at
    if (document.hidden) return
    if (due && at > due) send()
    seen += passed

    document.querySelectorAll<Watched>('[data-subject]').forEach((card) => {
      const subject = card.dataset.subject
      // Cards and clips may come later than the page.
      if (!('seen' in card)) {
        if (card.play) card.seen = 0
        else observer.observe(card)
      }
      // A clip that waits for its line is not played.
      card.seen! += card.paused || card.readyState! < 3 ? 0 : passed
      if (!card.play) {
        if (card.seen! >= 1e3) say('exposure', subject, card.dataset.slot)
      } else if (card.seen! >= 3e3) {
        say('open', subject)
        if (card.seen! >= card.duration! * 500) say('engage', subject)
        if (card.ended) say('finish', subject)
      }
    })

    if (facts.on) {
      if (at < facts.on[0]) seen >= 1e3 && say('exposure')
      else if (at < facts.on[1]) {
        live += passed
        if (live >= 5e3) say('open')
        if (live >= 6e4) say('engage')
      } else if (live >= 5e3) say('finish')
    } else if (facts.say && seen >= 1e3) {
      say(facts.say)
      document.querySelectorAll('[data-body]').forEach((body) => {
        const box = body.getBoundingClientRect()
        const left = box.bottom - innerHeight
        if (left <= box.height / 2 && seen >= 15e3) say('engage')
        if (left <= 0) say('finish')
      })
    }
  }

  const observer = new IntersectionObserver(
    (entries) => {
      entries.forEach((entry) => {
        ;(entry.target as Watched).seen = entry.intersectionRatio < 0.5 ? NaN : 0
      })
    },
    { threshold: 0.5 },
  )
  addEventListener('click', (event) => {
    const clicked = (event.target as Element).closest<HTMLElement>('[data-say],[data-slot]') || hub
    session.hub_s = clicked.dataset.slot && clicked.dataset.subject
    if (clicked.dataset.say) say(clicked.dataset.say, clicked.dataset.of)
  })
  addEventListener('visibilitychange', () => {
    // Whoever leaves hides the page first; what is not acknowledged then stays and is sent from the next page.
    if (document.hidden) {
      if (due && readWaiting(store)[0]) navigator.sendBeacon('/collect', pack())
      due = 0
    } else due = 1
  })
  addEventListener('pageshow', (event) => {
    // A page that comes back from the browser's memory is opened anew.
    if (event.persisted) {
      said = {}
      seen = live = 0
    }
  })
  if (isNew) say('arrive')
  setInterval(look, 250)
}
