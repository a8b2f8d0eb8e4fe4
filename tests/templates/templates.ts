/** THE list of the site's page templates: each with its address, or with how the address of its first page begins. */
export const templates = [
  { name: 'home', path: '/' },
  { name: 'list of articles', path: '/articles' },
  { name: 'article', first: '/articles/' },
  { name: 'articles of a kind', path: '/articles/of/guide' },
  { name: 'list of videos', path: '/videos' },
  { name: 'videos of a kind', path: '/videos/of/scene' },
  { name: 'video', first: '/videos/' },
  { name: 'list of lives', path: '/live' },
  { name: 'live', first: '/live/' },
  { name: 'stories', path: '/stories' },
  { name: 'column', first: '/stories/columns/' },
  { name: 'story', first: '/stories/' },
  { name: 'review wall', path: '/reviews' },
  { name: 'review wall, filtered', path: '/reviews/all?stars=5' },
  { name: 'review', first: '/reviews/' },
  { name: 'form of a review', path: '/reviews/new' },
  { name: 'list of products', path: '/products' },
  { name: 'product', first: '/products/' },
  { name: 'topics', path: '/topics' },
  { name: 'topic', first: '/topics/' },
  { name: 'campaign', first: '/campaigns/' },
  { name: 'search', path: '/search' },
  { name: 'search that finds', path: '/search?q=白茶' },
  { name: 'search that finds nothing', path: '/search?q=zzzz' },
  { name: 'help', path: '/help' },
  { name: 'help entry', first: '/help/' },
  { name: 'own page', path: '/me' },
  { name: 'transparency', path: '/transparency' },
  { name: 'privacy', path: '/privacy' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'missing page', path: '/articles/no-such-article' },
] as const satisfies Template[]

export type Template = { name: string; path: string } | { name: string; first: string }

/** The path of a template's page; of those under one beginning the first that the sitemap names. Throws when it names none. */
export function pathOf(template: Template, sitemap: string): string {
  if ('path' in template) return template.path
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  const found = paths.find((path) => path.startsWith(template.first) && !path.slice(template.first.length).includes('/'))
  if (!found) throw new Error(`the sitemap names no page under ${template.first}`)
  return found
}

export const readSitemap = (base: string): Promise<string> => fetch(new URL('/sitemap.xml', base)).then((answer) => answer.text())
