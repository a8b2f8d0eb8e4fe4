import { type SearchKind, type Shown, searchKinds } from './kinds.ts'

/** What the public is shown of a table `t`; the same as the site's own lists. */
const rules: Record<Shown, string> = {
  drafted: `t._status = 'published' and t.deleted_at is null and (t.publish_until is null or t.publish_until > now())`,
  'drafted-for-good': `t._status = 'published' and t.deleted_at is null`,
  unbinned: 't.deleted_at is null',
  'on-sale': 't.deleted_at is null and t.delisted is not true',
  'published-review': `t.state = 'published' and t.follows_id is null`,
  'open-campaign': `t.deleted_at is null and t.starts_at <= now() and (t.kind <> 'trial' or t.trial_open)`,
}

export const shownRule = ({ shown }: Pick<SearchKind, 'shown'>): string => rules[shown]

/** Whether the public is shown what the entry `e` is about, asked of the thing itself: what was taken down a moment ago is not found. */
export const isShown = `case e.collection ${searchKinds
  .map(
    ({ slug, table, shown }) =>
      `when '${slug}' then exists (select 1 from "${table}" t where t.id = e.document and ${rules[shown]})`,
  )
  .join(' ')} else false end`
