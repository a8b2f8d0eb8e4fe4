import type { Role } from '#people/roles.ts'

type Roles = readonly Role[]

/** What one collection allows over REST. Whoever is not named is refused. */
export type CollectionAccess = {
  create: Roles
  update: Roles
  delete: Roles
  /** What somebody without a session may read. */
  publicReads: 'all' | 'shown' | 'nothing'
  /** Which colleagues read everything, whatever its state. */
  read: Roles
  /** Who may read earlier versions. */
  versions: Roles
  /** Everybody besides reaches what is his own; `access-side-doors.test.ts` says how far. */
  reachesOwn?: true
}

const everyone: Roles = ['administrator', 'editor', 'moderator', 'brand-manager', 'analyst']
const editors: Roles = ['administrator', 'editor']
const managers: Roles = ['administrator', 'editor', 'brand-manager']
const indexKeepers: Roles = ['administrator', 'brand-manager']
const indexReaders: Roles = ['administrator', 'brand-manager', 'analyst']
const moderators: Roles = ['administrator', 'moderator']
const administrators: Roles = ['administrator']
const none: Roles = []

const writtenBy = (roles: Roles) => ({ create: roles, update: roles, delete: roles })

const published: CollectionAccess = { ...writtenBy(editors), publicReads: 'shown', read: everyone, versions: everyone }
const open: CollectionAccess = { ...writtenBy(editors), publicReads: 'all', read: everyone, versions: none }
const files: CollectionAccess = { ...writtenBy(editors), publicReads: 'nothing', read: everyone, versions: none }
const internal: CollectionAccess = { ...writtenBy(none), publicReads: 'nothing', read: none, versions: none }

/** The expected answer of every collection. A collection that is not here fails the test, and so does one too many. */
export const accessTable: Record<string, CollectionAccess> = {
  articles: published,
  'short-videos': published,
  'live-streams': published,
  'brand-stories': published,
  columns: open,
  products: open,
  topics: open,
  media: files,
  clips: files,
  redirects: open,
  'help-entries': published,
  campaigns: { ...open, ...writtenBy(managers), publicReads: 'shown' },
  'campaign-files': { ...internal, create: indexKeepers, read: indexKeepers },
  programmes: { ...internal, ...writtenBy(managers), read: everyone },
  groups: { ...internal, ...writtenBy(managers), read: everyone },
  members: { ...internal, read: everyone },
  reviews: { ...internal, publicReads: 'shown', read: everyone },
  'review-photos': { ...internal, publicReads: 'shown', read: everyone },
  'index-keywords': { ...internal, ...writtenBy(indexKeepers), read: indexReaders },
  'index-events': { ...internal, ...writtenBy(indexKeepers), read: indexReaders },
  'index-evidence': { ...internal, create: indexKeepers, read: indexReaders },
  'found-ugc': { ...internal, ...writtenBy(managers), read: everyone },
  'found-ugc-shots': { ...internal, create: managers, read: everyone },
  'search-words': { ...internal, ...writtenBy(managers), read: everyone },
  'sensitive-words': { ...internal, ...writtenBy(moderators), read: everyone },
  users: { ...internal, reachesOwn: true, update: administrators, delete: administrators, read: everyone },
  // Payload's own.
  'payload-jobs': internal,
  'payload-kv': internal,
  'payload-migrations': internal,
  'payload-preferences': { ...internal, reachesOwn: true, create: everyone, read: everyone },
  'payload-locked-documents': { ...internal, ...writtenBy(everyone), read: everyone },
}

export const globalTable: Record<string, { read: 'public'; update: Roles; versions: Roles }> = {
  brand: { read: 'public', update: ['administrator', 'brand-manager'], versions: none },
}
