import { contentTypes } from '#content-types.ts'
import { wecomTypes } from '#integrations/wecom/push/content.ts'
import { pushActs } from '#integrations/wecom/push/states.ts'
import { taskActs } from '#integrations/wecom/push/task-acts.ts'
import type { Operation } from './operation.ts'
import { door, id, json, text } from './staff-door.ts'

const tag = 'wecom'
const list = { type: 'array', items: text, maxItems: 200 }
const kind = { type: 'string', enum: ['single', 'group'] }
const criteria = {
  type: 'object',
  description: 'all that is said must be so; of a push to groups only `chats` counts, and none of them are all of them',
  properties: {
    tags: { ...list, description: 'ids of tags, any of which a customer has' },
    stars: { type: 'integer', minimum: 0, maximum: 5 },
    staff: { ...list, description: 'UserIDs whose customers they are' },
    last: {
      oneOf: [
        { type: 'null' },
        { type: 'object', properties: { kind: { const: 'reached' }, subject: { ...text, description: '`<collection>:<id>`' } } },
        {
          type: 'object',
          properties: { kind: { const: 'opened' }, type: { type: 'string', enum: contentTypes.map(({ slug }) => slug) } },
        },
      ],
    },
    chats: list,
  },
}
const refusals = { '400': json('malformed: `message` says what'), '409': json('no account, or it stands elsewhere by now') }

const byPushers = (summary: string, fields: Record<string, Operation>, done: string, required: string[]) => ({
  post: door({
    tag,
    summary,
    roles: 'editors and brand managers',
    fields,
    required,
    responses: { '200': json(done), ...refusals },
  }),
})
const byKeepers = (summary: string, fields: Record<string, Operation>, done: string, required: string[]) => ({
  post: door({ tag, summary, roles: 'brand managers', fields, required, responses: { '200': json(done), ...refusals } }),
})

/** What the screens of 企业微信 are built on. */
export const wecomPaths: Record<string, Operation> = {
  '/api/wecom-account': byKeepers(
    'Connects the application and asks what it may do; an empty secret keeps that of the same company',
    { corpId: text, agentId: text, secret: text, name: text, monthCap: text, dayCap: text },
    '`abilities`',
    ['corpId', 'agentId', 'secret'],
  ),
  '/api/wecom-account/probe': byKeepers('Asks again what the application may do', {}, '`abilities`', []),
  '/api/wecom-account/disconnect': byKeepers('Forgets the application and its secret', {}, '`isDone`', []),
  '/api/wecom-account/callback': byKeepers(
    'Keeps what 企业微信 signs and seals its calls to `/hooks/wecom` with',
    { token: text, aesKey: text },
    '`isDone`',
    ['token', 'aesKey'],
  ),
  '/api/wecom-account/callback/end': byKeepers('Believes no call any more', {}, '`isDone`', []),
  '/api/wecom-account/colleagues': byKeepers(
    'Says who a colleague is in 企业微信; empty: nobody knows',
    { user: id, userid: text },
    '`userid`',
    ['user', 'userid'],
  ),
  '/api/wecom-contacts/sync': byPushers('Has customers, tags and groups read soon', {}, '`isAsked`', []),
  '/api/wecom-contacts/stars': byPushers(
    'Marks a customer',
    { id: { ...text, description: 'external_userid' }, stars: { type: 'integer', minimum: 0, maximum: 5 } },
    '`stars`',
    ['id', 'stars'],
  ),
  '/api/wecom-pushes': byPushers(
    'Composes a push, or changes the one of `id` while it is composed; nothing is sent yet',
    {
      id,
      kind,
      collection: { type: 'string', enum: wecomTypes },
      document: id,
      title: { ...text, description: 'of the card; empty takes the content’s own' },
      text: { ...text, description: 'at most 3,900 bytes' },
      card: { type: 'string', enum: ['link', 'miniprogram', 'none'] },
      mini: { type: 'object', properties: { appId: text, page: text } },
      criteria,
      at: { type: ['string', 'null'], format: 'date-time', description: 'not before then' },
    },
    '`id`',
    ['kind', 'collection', 'document', 'card', 'criteria'],
  ),
  '/api/wecom-pushes/audience': byPushers(
    'How many it would go to, how many a cap leaves out, and what each may still get; nothing is made',
    { id, kind, criteria },
    '`open`, `capped`, `staff`, `left` {least, most}, `caps` {month, day}',
    ['kind', 'criteria'],
  ),
  '/api/wecom-pushes/act': byPushers(
    'Sends it or takes it back; of its tasks: reminds, calls off, looks for those that are not known, or makes them again',
    { id, act: { type: 'string', enum: [...Object.keys(pushActs), ...taskActs] } },
    '`isDone`, or how many `tasks`',
    ['id', 'act'],
  ),
  '/api/wecom-pushes/forget': byPushers('Deletes a push that never reached 企业微信', { id }, '`isDone`', ['id']),
}
