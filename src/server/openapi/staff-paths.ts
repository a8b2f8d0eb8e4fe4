import { entryActions, entryKinds, entryStates } from '#reviews/questions/entry-states.ts'
import { type Operation, queryParameter } from './operation.ts'
import { door, id, json, text } from './staff-door.ts'

const review = { ...queryParameter('review', id), required: true }
const csv = (description: string): Operation => ({ description, content: { 'text/csv': { schema: text } } })

const byStaff = Object.entries(entryActions).flatMap(([name, { by }]) => (by === 'staff' ? [name] : []))
const decided = { '200': json('`state` and `version`'), '400': json('malformed'), '409': json('somebody was quicker') }

/** What the desk for questions, the editors' picker and the brand manager's pages are built on. */
export const staffPaths: Record<string, Operation> = {
  '/api/question-desk': {
    get: door({
      summary: 'Questions to buyers and their answers in one state, how many wait, and whether there are more',
      roles: 'moderators and brand managers',
      parameters: [
        queryParameter('state', { type: 'string', enum: entryStates.map(({ value }) => value), default: 'pending' }),
        queryParameter('page', { type: 'integer', minimum: 1, default: 1 }),
      ],
      responses: { '200': json('`items`, `hasMore`, `pending`') },
    }),
  },
  '/api/question-actions': {
    post: door({
      summary: 'Decides about a question or an answer in the version that was seen; `undo` within ten seconds by who decided',
      roles: 'moderators',
      fields: {
        kind: { type: 'string', enum: entryKinds },
        id,
        action: { type: 'string', enum: byStaff },
        version: { type: 'integer' },
        code: { ...text, description: 'a reason of the closed list, for `reject` and `hide`' },
      },
      required: ['kind', 'id', 'action', 'version'],
      responses: { ...decided, '404': json('no such question or answer') },
    }),
  },
  '/api/question-answers': {
    post: door({
      summary: 'Answers a question in the name of the brand, labelled as such and shown at once',
      roles: 'brand managers and moderators',
      fields: { question: id, text: { ...text, maxLength: 500 } },
      required: ['question', 'text'],
      responses: {
        '200': json('`id`'),
        '400': json('it asks for a rating, or is too long'),
        '409': json('the brand has answered'),
      },
    }),
  },
  '/api/review-influence': {
    get: door({
      summary: 'Who saw a review and what was ordered in the seven days after',
      roles: 'brand managers, moderators, editors and analysts',
      parameters: [review],
      responses: { '200': json('figures and rows'), '404': json('no such review') },
    }),
  },
  '/api/review-features': {
    get: door({
      summary: 'Whether the home page shows a review, and whether it may',
      roles: 'brand managers and editors',
      parameters: [review],
      responses: { '200': json('`isFeatured`, `mayBe`, `featured`, `most`, `version`'), '404': json('no such review') },
    }),
    post: door({
      summary: 'Puts a review on the home page, or takes it off',
      roles: 'brand managers and editors',
      fields: { review: id, version: { type: 'integer' }, featured: { type: 'boolean' } },
      required: ['review', 'version', 'featured'],
      responses: decided,
    }),
  },
  '/api/promotable-reviews': {
    get: door({
      summary: 'The newest 24 reviews that may be reused for a purpose now',
      roles: 'editors and brand managers',
      parameters: [
        { ...queryParameter('purpose', { type: 'string', enum: ['stories', 'advertising'] }), required: true },
        queryParameter('words', text, 'each is in the text, the nickname or the name of the product'),
        queryParameter('product', id),
        queryParameter('photo', { type: 'string', enum: ['1'] }),
        queryParameter('id', id, 'this one, and whether it may be used'),
      ],
      responses: { '200': json('`reviews`'), '400': json('malformed') },
    }),
  },
  '/api/consents': {
    get: door({
      summary: 'Who allowed what, until when, and where it is used',
      roles: 'editors, brand managers and moderators',
      parameters: [
        queryParameter('filter', { type: 'string', enum: ['all', 'ending-30', 'ending-7', 'used', 'revoked', 'ended'] }),
      ],
      responses: { '200': csv('the ledger'), '400': json('no such filter') },
    }),
  },
  '/api/rewards/ledger.csv': {
    get: door({
      summary: 'What was earned by writing: amounts, states and dates, and nothing of what was written',
      roles: 'everybody with a role',
      responses: { '200': csv('the ledger') },
    }),
  },
  '/api/trials/places.csv': {
    get: door({
      summary: 'Names and addresses of who is to be sent a sample',
      roles: 'brand managers',
      parameters: [{ ...queryParameter('campaign', id), required: true }],
      responses: { '200': csv('comes in again at /api/trials/ship, filled in'), '404': json('no such campaign') },
    }),
  },
  '/api/reviews-export': {
    get: door({
      summary: 'Every review, under headings that come in again',
      roles: 'brand managers and moderators',
      responses: { '200': csv('one review a line') },
    }),
  },
  '/api/evidence': {
    get: door({
      summary: 'The log of decisions, all of it or one case',
      roles: 'moderators and brand managers',
      parameters: [queryParameter('format', { type: 'string', enum: ['csv', 'ndjson', 'json'] }), queryParameter('review', id)],
      responses: {
        '200': csv('lines as CSV or NDJSON; `json` with a review is the case with every revision'),
        '404': json('unknown'),
      },
    }),
  },
}
