import { type Operation, queryParameter } from './operation.ts'
import { door, id, json, text } from './staff-door.ts'

const collection = { type: 'string', enum: ['articles', 'short-videos', 'live-streams', 'brand-stories'] }
const idOrNone = { type: ['string', 'null'], format: 'uuid' }
const yes = { type: 'boolean' }

const byColleagues = (summary: string, fields: Record<string, Operation>, required = Object.keys(fields)) => ({
  post: door({
    tag: 'teamwork',
    summary,
    roles: 'every colleague',
    fields,
    required,
    responses: {
      '200': json('`id`'),
      '400': json('malformed'),
      '404': json('it is gone'),
      '409': json('a colleague has changed it since: `message` says how'),
    },
  }),
})

/** A form that saves itself, what colleagues say to each other about a document, and whose turn it is. */
export const teamworkPaths: Record<string, Operation> = {
  '/api/autosave': {
    post: door({
      tag: 'teamwork',
      summary: 'Keeps a form as it stands as a draft; nothing public changes',
      roles: 'editors',
      fields: { collection, id, values: { type: 'object' }, expected: { type: 'string', format: 'date-time' } },
      required: ['collection', 'id', 'values', 'expected'],
      responses: {
        '200': json('`updatedAt`'),
        '400': json('malformed, or refused by a field'),
        '404': json('it is gone'),
        '409': json('somebody saved it since `expected`'),
        '423': json('a colleague has it open'),
      },
    }),
  },
  '/api/outdated/dismiss': {
    post: door({
      tag: 'content',
      summary: 'A line of the list of what is out of date may stay as it is, or is on the list again',
      roles: 'editors and brand managers',
      fields: { key: id, isDismissed: yes },
      required: ['key', 'isDismissed'],
      responses: { '200': json('`key`'), '400': json('malformed'), '404': json('it is no longer on the list') },
    }),
  },
  '/api/outdated/look': {
    post: door({
      tag: 'content',
      summary: 'Holds one published text against how things stand now',
      roles: 'editors and brand managers',
      fields: { collection: { type: 'string', enum: ['articles', 'brand-stories', 'short-videos'] }, id },
      required: ['collection', 'id'],
      responses: { '200': json('`found`: how many things in it are no longer so'), '400': json('malformed') },
    }),
  },
  '/api/teamwork': {
    get: door({
      tag: 'teamwork',
      summary: 'Whose turn a document is, what is said about it, and whom one may turn to',
      roles: 'every colleague',
      parameters: [queryParameter('collection', collection), queryParameter('id', id)],
      responses: { '200': json('`me`, `colleagues`, `handover`, `threads`'), '400': json('malformed') },
    }),
  },
  '/api/teamwork/say': byColleagues(
    'Says something about a document or answers in a thread; tells those whose @name it says',
    { collection, id, thread: idOrNone, text: { type: 'string', maxLength: 2000 }, mentions: { type: 'array', items: id } },
    ['collection', 'id', 'text'],
  ),
  '/api/teamwork/withdraw': byColleagues('Takes one’s own words back, or says them after all', { comment: id, isWithdrawn: yes }),
  '/api/teamwork/resolve': byColleagues('Closes a thread, or opens it again', { thread: id, isResolved: yes }),
  '/api/teamwork/seen': byColleagues('Whoever is meant has seen a comment, or wants it to wait still', {
    comment: id,
    isSeen: yes,
  }),
  '/api/teamwork/hand-over': byColleagues(
    'Hands a document to a colleague; `expected` is the hand-over that was open',
    {
      collection,
      id,
      step: { type: 'string', enum: ['write', 'review', 'publish'] },
      to: id,
      note: { ...text, maxLength: 200 },
      expected: idOrNone,
    },
    ['collection', 'id', 'step', 'to', 'expected'],
  ),
  '/api/teamwork/end': byColleagues('The document waits for nobody any more', { collection, id, expected: id }),
  '/api/teamwork/undo': byColleagues('Takes one’s own hand-over, or one’s own ending of one, back', { handover: id }),
}
