export type Profile = 'verified-service' | 'verified-subscription' | 'unverified' | 'personal'

const PUBLISHING = ['/cgi-bin/freepublish/', '/cgi-bin/message/mass/', '/datacube/']

/** The errcode of what this kind of account may not ask (since 2025-07 unverified and personal ones publish by hand only). */
export function refuseByProfile(profile: Profile, path: string): number | null {
  const isVerified = profile === 'verified-service' || profile === 'verified-subscription'
  return !isVerified && mayNot(path) ? 48001 : null
}

/** Whether `quota/get` answers for a path. */
export const hasPath = (profile: Profile, path: string): boolean => refuseByProfile(profile, path) === null

const mayNot = (path: string): boolean => PUBLISHING.some((start) => path.startsWith(start))
