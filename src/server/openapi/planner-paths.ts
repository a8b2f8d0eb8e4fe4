import type { Operation } from './operation.ts'
import { door, id, json } from './staff-door.ts'

const collection = { type: 'string', enum: ['articles', 'short-videos', 'live-streams', 'brand-stories'] }
const moment = { type: 'string', format: 'date-time' }
const momentOrNone = { type: ['string', 'null'], format: 'date-time' }
const jobOrNone = { type: ['string', 'null'], format: 'uuid' }
const refusals = {
  '400': json('malformed'),
  '404': json('it is gone'),
  '409': json('it stands elsewhere by now, or may not go there: `message` says why'),
}

const byPlanners = (summary: string, fields: Record<string, Operation>, done: string, required = Object.keys(fields)) => ({
  post: door({ tag: 'planner', summary, roles: 'editors', fields, required, responses: { '200': json(done), ...refusals } }),
})

/** What the calendar of everything planned is built on. */
export const plannerPaths: Record<string, Operation> = {
  '/api/planner/start': byPlanners(
    'A new draft that is planned for a moment',
    { collection, title: { type: 'string', maxLength: 120 }, at: moment, column: jobOrNone },
    '`id`',
    ['collection', 'title', 'at'],
  ),
  '/api/planner/discard': byPlanners('A draft that was just started goes to the trash', { collection, id }, '`id`'),
  '/api/planner/move': byPlanners(
    'Moves what stands at `from`; `isTold` when people were told the time of a live and shall be told anew',
    { collection, id, job: jobOrNone, from: momentOrNone, to: momentOrNone, isTold: { type: 'boolean' } },
    '`at`, `job`',
    ['collection', 'id', 'job', 'from', 'to'],
  ),
  '/api/planner/schedule': byPlanners(
    'Publishes, or withdraws, at a moment with the rights of the colleague',
    { collection, id, at: moment, act: { type: 'string', enum: ['publish', 'unpublish'], default: 'publish' } },
    '`at`, `job`',
    ['collection', 'id', 'at'],
  ),
  '/api/planner/call-off': byPlanners('A schedule is a plan again', { collection, id, job: id, from: moment }, '`at`, `job`'),
  '/api/planner/retry': byPlanners(
    'Tries at once again what a schedule failed to do',
    { collection, id, job: id },
    '`at`, `job`',
  ),
  '/api/planner/embargo': byPlanners(
    'Nobody publishes it before; null lifts it',
    { collection, id, until: momentOrNone },
    '`until`',
  ),
  '/api/planner/promise': {
    post: door({
      tag: 'planner',
      summary: 'What every week owes, from that of `monday` on',
      roles: 'brand managers',
      fields: {
        monday: { type: 'string', format: 'date' },
        articlesLeast: { type: 'integer', minimum: 0, maximum: 50 },
        articlesMost: { type: 'integer', minimum: 0, maximum: 50 },
        lives: { type: 'integer', minimum: 0, maximum: 50 },
        pushes: { type: 'integer', minimum: 0, maximum: 50, default: 0 },
      },
      required: ['monday', 'articlesLeast', 'articlesMost', 'lives'],
      responses: { '200': json('the promise'), '400': json('no Monday, or no such numbers') },
    }),
  },
}
