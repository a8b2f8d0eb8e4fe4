import { searchKinds } from '#search/kinds.ts'
import { type Operation, queryParameter } from './operation.ts'
import { door, id, json, text } from './staff-door.ts'

const slip = {
  query: { ...text, description: 'the folded query, as the page of results holds it' },
  results: { type: 'integer', minimum: 0 },
  day: { type: 'string', format: 'date' },
  sign: text,
}

const told = (summary: string, more: Record<string, Operation> = {}): Operation => ({
  post: {
    tags: ['search'],
    summary,
    requestBody: {
      required: true,
      content: {
        'application/x-www-form-urlencoded': {
          schema: { type: 'object', properties: { ...slip, ...more }, required: [...Object.keys(slip), ...Object.keys(more)] },
        },
      },
    },
    responses: {
      '202': json('`noted`: whether it was counted'),
      '400': json('`slip`: no search of this hub, or an old one; `incomplete`'),
      '403': json('sent by another site'),
      '413': json('above 2 KiB'),
      '429': json('too often'),
    },
  },
})

/** The search of the site, beside its page. */
export const searchPaths: Record<string, Operation> = {
  '/search/suggest': {
    get: {
      tags: ['search'],
      summary: 'Titles that hold what was typed so far, in hanzi, pinyin or initials; at most 8, labelled in English under /en',
      parameters: [queryParameter('q', { type: 'string', maxLength: 60 })],
      responses: { '200': json('`suggestions`: title, path and kind'), '429': json('too often') },
    },
  },
  '/search/asked': told('Somebody saw the results of a search'),
  '/search/opened': told('Somebody opened one of the results', {
    collection: { type: 'string', enum: searchKinds.map(({ slug }) => slug) },
    id,
  }),
  '/api/searches.csv': {
    get: door({
      tag: 'search',
      summary: 'What at least three people of a week searched for, how often, and what they opened',
      roles: 'brand managers, analysts and editors',
      parameters: [queryParameter('weeks', { type: 'integer', enum: [4, 12, 26] })],
      responses: { '200': { description: 'one line a query', content: { 'text/csv': { schema: text } } } },
    }),
  },
}
