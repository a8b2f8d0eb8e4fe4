import { accountKinds } from '#integrations/wechat/abilities.ts'
import { pushableTypes } from '#integrations/wechat/articles.ts'
import { handSteps } from '#integrations/wechat/push/hand-steps.ts'
import { pushActs } from '#integrations/wechat/push/states.ts'
import type { Operation } from './operation.ts'
import { door, id, json, text } from './staff-door.ts'

const isDone = { '200': json('`isDone`') }
const stands = { '409': json('it does not stand there any more, or there is no account') }

type Asked = { summary: string; fields: Record<string, Operation>; required?: string[]; responses?: Operation }

const byPushers = ({ summary, fields, required = Object.keys(fields), responses = {} }: Asked) => ({
  post: door({
    tag: 'wechat',
    summary,
    roles: 'editors and brand managers',
    fields,
    required,
    responses: { ...isDone, '400': json('malformed'), ...stands, ...responses },
  }),
})

const byKeepers = (summary: string, fields: Record<string, Operation>, required: string[] = []) => ({
  post: door({
    tag: 'wechat',
    summary,
    roles: 'brand managers',
    fields,
    required,
    responses: { '200': json('done'), '400': json('which field is wrong'), '409': json('no account is connected') },
  }),
})

const kinds = ['', ...accountKinds.map(({ value }) => value)]

const article = {
  type: 'object',
  properties: { collection: { type: 'string', enum: pushableTypes }, id, title: text, author: text, digest: text },
  required: ['collection', 'id'],
}

/** What the desk of the official account is built on. */
export const wechatPaths: Record<string, Operation> = {
  '/api/wechat-pushes': byPushers({
    summary: 'Composes a push of up to eight articles, or changes the one of this id while it is composed',
    fields: {
      id,
      notify: { type: 'boolean' },
      comments: { type: 'boolean' },
      articles: { type: 'array', items: article, maxItems: 8 },
    },
    required: ['articles'],
    responses: { '200': json('`id`') },
  }),
  '/api/wechat-pushes/act': byPushers({
    summary: 'Lets the worker go on with a push; `recall` takes back within ten seconds what is to go out',
    fields: { id, act: { type: 'string', enum: Object.keys(pushActs) } },
  }),
  '/api/wechat-pushes/release': byPushers({
    summary: 'Sends (群发) or publishes (发布) a draft by interface, in ten seconds',
    fields: { id },
    responses: { '409': json('the account may not, has used it up, or there is no draft') },
  }),
  '/api/wechat-pushes/resolve': byPushers({
    summary: 'Says what became of a push of which WeChat did not',
    fields: { id, isPublished: { type: 'boolean' }, reason: { ...text, minLength: 2, maxLength: 200 } },
  }),
  '/api/wechat-pushes/preview': byPushers({
    summary: 'Shows a draft on the WeChat of a kept colleague',
    fields: { id, target: text },
    responses: { '502': json('what WeChat said') },
  }),
  '/api/wechat-pushes/tick': byPushers({
    summary: 'Ticks off what was done by hand in WeChat’s backend',
    fields: { id, step: { type: 'string', enum: handSteps.map(({ value }) => value) }, isDone: { type: 'boolean' } },
  }),
  '/api/wechat-pushes/forget': byPushers({ summary: 'Deletes a push that never reached WeChat', fields: { id } }),
  '/api/wechat-preview-readers': byPushers({
    summary: 'Keeps a colleague who is shown drafts',
    fields: { target: { ...text, description: 'a WeChat name or an openid' }, name: text },
    required: ['target'],
  }),
  '/api/wechat-account': byKeepers(
    'Connects the official account, or changes it, and asks what it may do; an empty secret stays',
    {
      appId: text,
      secret: text,
      name: text,
      miniAppId: text,
      miniProductPath: text,
      kind: { type: 'string', enum: kinds },
      spaced: text,
    },
    ['appId'],
  ),
  '/api/wechat-account/probe': byKeepers('Asks WeChat again what the account may do', {}),
  '/api/wechat-account/callback': byKeepers(
    'Sets up what WeChat signs and seals its messages with; without a key they come plain',
    { token: { ...text, pattern: '^[A-Za-z0-9]{3,32}$' }, aesKey: { ...text, pattern: '^([A-Za-z0-9]{43})?$' } },
    ['token'],
  ),
  '/api/wechat-account/callback/end': byKeepers('No message of WeChat is believed from then on', {}),
  '/api/wechat-account/disconnect': byKeepers('Forgets the account and its secrets', {}),
  '/api/wechat-preview-readers/remove': byPushers({ summary: 'Forgets one', fields: { target: text } }),
}
