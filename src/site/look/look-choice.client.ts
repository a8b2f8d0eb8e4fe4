import './growing-cover.client.ts'

// Stands in the head of every page, so that a reader's own choice of light, dark or care mode holds before anything is painted.
const root = document.documentElement
const LOOK = 'hub_look'
const CARE = 'hub_care'
/** What a browser that keeps nothing was told on this page. */
const told: Record<string, string | null> = {}
let isPainted = false

const asked = /[?&]care=([01])\b/.exec(location.search)
if (asked) keep(CARE, asked[1] === '1' ? '1' : null)
show()
root.setAttribute('data-scripts', '')
// A page that comes back from the browser's memory may have been left before the choice.
addEventListener('pageshow', show)
addEventListener('storage', show)
document.addEventListener('DOMContentLoaded', () => {
  show()
  tellWhere()
})
document.addEventListener('change', ({ target }) => {
  const { name, value, checked } = target as HTMLInputElement
  if (name === LOOK) keep(LOOK, value || null)
  else if (name === CARE) keep(CARE, checked ? '1' : null)
  else return
  show()
})

function show(): void {
  const kept = read(LOOK)
  const look = kept === 'light' || kept === 'dark' ? kept : null
  const isCare = read(CARE) === '1'
  put('data-look', look)
  put('data-care', isCare ? '' : null)
  for (const input of document.querySelectorAll<HTMLInputElement>(`[name=${LOOK}],[name=${CARE}]`))
    input.checked = input.name === CARE ? isCare : input.value === (look ?? '')
  if (look || isPainted) paintFrame()
}

/** What is the same on every page cannot know which one that is: the link to its twin in the other language, and its section. */
function tellWhere(): void {
  const { pathname, search } = location
  const twin = /^\/en\b/.test(pathname) ? pathname.slice(3) || '/' : `/en${pathname === '/' ? '' : pathname}`
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header nav a,[hreflang]'))
    if (link.lang) link.href = twin + search
    else if (pathname.startsWith(link.pathname)) link.ariaCurrent = 'true'
}

/** The browser's own bars take the colour of the paper that the reader chose. */
function paintFrame(): void {
  const paper = document.body && getComputedStyle(document.body).backgroundColor
  isPainted = true
  if (paper) for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) meta.content = paper
}

function put(name: string, value: string | null): void {
  if (value === null) root.removeAttribute(name)
  else root.setAttribute(name, value)
}

function read(name: string): string | null {
  if (name in told) return told[name] ?? null
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    told[name] = value
  }
}
