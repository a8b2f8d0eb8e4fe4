import type { Queryable } from '#platform/database.ts'
import type { Choices } from './choices.ts'
import type { Criteria } from './criteria.ts'

export type Candidate = {
  target: string
  /** Who would send it: the colleague who has the customer longest, or the owner of the group. */
  sender: string
  /** Pushes that it got, or that wait for it, in the month and on the day. */
  month: number
  day: number
}

/** How often each target (`$2`…) was pushed to since the month (`$3`) and the day (`$4`) began, without the push `$5`. */
const USED = `
  used as (
    select r.target, count(*)::integer as month, (count(*) filter (where coalesce(r.sent_at, 'infinity') >= $4))::integer as day
    from wecom_recipients r join wecom_pushes p on p.id = r.push_id
    where p.corp_id = $1 and r.push_id is distinct from $5::uuid and r.target in (select target from chosen)
      and (r.sent_at >= $3 or (r.state in ('planned', 'created') and p.state in ('making', 'waiting')))
    group by r.target)
  select c.target, c.sender, coalesce(u.month, 0) as month, coalesce(u.day, 0) as day
  from chosen c left join used u using (target) order by c.sender, c.target`

type Asked = { corpId: string; criteria: Criteria; monthBegan: Date; dayBegan: Date; push: string | null }

/** Customers whom tags, stars and colleagues choose, each once. */
export async function selectCustomers(db: Queryable, asked: Asked): Promise<Candidate[]> {
  const { tags, stars, staff } = asked.criteria
  const found = await db.query<Candidate>(
    `with chosen as (
       select distinct on (f.external_userid) f.external_userid as target, f.userid as sender
       from wecom_follows f join wecom_contacts c using (corp_id, external_userid)
       where f.corp_id = $1 and f.removed_at is null and c.stars >= $2 and ($6::text[] = '{}' or f.tags && $6)
         and ($7::text[] = '{}' or f.userid = any($7))
       order by f.external_userid, f.since, f.userid), ${USED}`,
    [asked.corpId, stars, asked.monthBegan, asked.dayBegan, asked.push, tags, staff],
  )
  return found.rows
}

/** The groups chosen, or all. */
export async function selectGroups(db: Queryable, asked: Asked): Promise<Candidate[]> {
  const found = await db.query<Candidate>(
    `with chosen as (
       select chat_id as target, owner as sender from wecom_chats
       where corp_id = $1 and ($2::text[] = '{}' or chat_id = any($2))), ${USED}`,
    [asked.corpId, asked.criteria.chats, asked.monthBegan, asked.dayBegan, asked.push],
  )
  return found.rows
}

type UnnamedStaff = Omit<Choices['staff'][number], 'name'>
type UnnamedChoices = Omit<Choices, 'staff'> & { staff: UnnamedStaff[] }

/** What recipients can be chosen by; colleagues by their UserID alone. */
export async function selectChoices(db: Queryable, corpId: string): Promise<UnnamedChoices> {
  const [tags, staff, chats] = await Promise.all([
    db.query<Choices['tags'][number]>(
      'select tag_id as id, name, group_name as "group" from wecom_tags where corp_id = $1 order by place',
      [corpId],
    ),
    db.query<UnnamedStaff>(
      `select userid as id, count(*)::integer as customers from wecom_follows where corp_id = $1 and removed_at is null
       group by userid order by userid`,
      [corpId],
    ),
    db.query<Choices['chats'][number]>(
      `select c.chat_id as id, c.name, c.owner, count(m.external_userid)::integer as members
       from wecom_chats c left join wecom_chat_members m using (corp_id, chat_id) where c.corp_id = $1
       group by c.corp_id, c.chat_id order by c.name, c.chat_id`,
      [corpId],
    ),
  ])
  return { tags: tags.rows, staff: staff.rows, chats: chats.rows }
}
