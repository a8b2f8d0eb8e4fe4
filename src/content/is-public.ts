type Shown = { _status?: ('draft' | 'published') | null; publishUntil?: string | null }

/** Published, and not beyond the moment at which it leaves the site by itself. */
export const isPublic = ({ _status, publishUntil }: Shown, now: Date): boolean =>
  _status === 'published' && (!publishUntil || Date.parse(publishUntil) > now.getTime())
