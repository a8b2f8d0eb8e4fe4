import { cards } from '#scorecards/all.ts'
import { answers, bearerOrSession, body, type Operation, pathParameter, queryParameter } from './operation.ts'
import { refTo } from './schemas.ts'

const day = { type: 'string', format: 'date' }
const card = pathParameter(
  'card',
  'which scorecard',
  cards.map(({ slug }) => slug),
)
const groupings = [...new Set(cards.flatMap(({ groupings }) => groupings.map(({ name }) => name)))]
const period = [
  queryParameter('from', day, 'first day, in HUB_TIMEZONE'),
  queryParameter('to', day, 'last day, included'),
  queryParameter('by', { type: 'string', enum: groupings, default: groupings[0] }),
]
const json = (description: string): Operation => ({
  description,
  content: { 'application/json': { schema: { type: 'object' } } },
})

/** Collections that the public may read over REST; drafts, trash and unread reviews stay out of it. */
const publicCollections = [
  'articles',
  'short-videos',
  'live-streams',
  'reviews',
  'columns',
  'brand-stories',
  'products',
  'topics',
  'help-entries',
  'media',
] as const

const health = (summary: string): Operation => ({
  get: { tags: ['operation'], summary, responses: { '200': { description: 'yes' }, '503': { description: 'no' } } },
})

const managers = (summary: string, responses: Operation): Operation => ({
  post: {
    tags: ['reviews'],
    summary,
    description: 'Administrators and brand managers.',
    security: [{ session: [] }],
    responses: { ...responses, '401': json('no session'), '403': json('another role') },
  },
})

/** How WeChat calls, and 企业微信. */
const callback: Operation = {
  get: {
    tags: ['links'],
    summary: 'WeChat tries the address of its callbacks: the echo of a signed request',
    parameters: [queryParameter('echostr', { type: 'string', maxLength: 512 })],
    responses: {
      '200': { description: 'the echo', content: { 'text/plain': { schema: { type: 'string' } } } },
      '400': json('no echo'),
      '401': json('signature absent, wrong or old'),
      '404': json('nothing is set up'),
    },
  },
  post: {
    tags: ['links'],
    summary: 'One message of WeChat, signed and mostly sealed; events are kept before the answer',
    responses: {
      '200': { description: '`success`', content: { 'text/plain': { schema: { type: 'string' } } } },
      '400': json('no message'),
      '401': json('signature absent, wrong, old or used before'),
      '404': json('nothing is set up'),
      '413': json('too large'),
      '429': json('too many wrong signatures'),
      '503': json('not now; send it again'),
    },
  },
}

/** Scorecards, product import, short links, public reading and health. */
export const hubPaths: Record<string, Operation> = {
  '/api/scorecards/{card}': {
    get: {
      tags: ['scorecards'],
      summary: 'A scorecard of a period; `Accept: text/csv` gives the table as CSV',
      security: bearerOrSession,
      parameters: [card, ...period, queryParameter('compare', { type: 'string', enum: ['previous'] })],
      responses: {
        '200': {
          description: 'every rate with its part, whole, interval and whether it is settled',
          content: { 'application/json': { schema: { type: 'object' } }, 'text/csv': { schema: { type: 'string' } } },
        },
        ...answersOnlyBad([400, 401, 404, 503]),
      },
    },
  },
  '/api/scorecards/{card}/rows': {
    get: {
      tags: ['scorecards'],
      summary: 'The facts behind one cell, page by page',
      security: bearerOrSession,
      parameters: [
        card,
        ...period,
        { ...queryParameter('key', { type: 'string' }, 'key of the row'), required: true },
        { ...queryParameter('metric', { type: 'string' }, 'name of the column'), required: true },
        queryParameter('part', { type: 'string', enum: ['1', 'pending'] }, 'absent: the whole'),
        queryParameter('page', { type: 'integer', minimum: 1, default: 1 }),
      ],
      responses: { '200': json('one page of facts'), ...answersOnlyBad([400, 401, 404, 503]) },
    },
  },
  '/import/products': {
    post: {
      tags: ['import'],
      summary: 'Products of the mall: NDJSON (gzip allowed), CSV or XLSX, at most 20 MB; repeated SKUs replace',
      security: bearerOrSession,
      parameters: [queryParameter('preview', { type: 'string', enum: ['1'] }, 'checks the lines and stores nothing')],
      requestBody: body('Product', [
        'application/x-ndjson',
        'text/csv',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ]),
      responses: answers(200, 'ImportAnswer', [400, 401, 413, 415]),
    },
  },
  '/member/wechat-mini': {
    post: {
      tags: ['members'],
      summary: 'Signs a user of the mini program in: gives a page to open, good once and for five minutes',
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['code'],
              properties: { code: { type: 'string', description: 'of wx.login' }, visitor: { type: 'string' } },
            },
          },
        },
      },
      responses: {
        '200': json('`url` and `expiresAt`'),
        '400': json('no code'),
        '401': json('the code was used or is over'),
        '404': json('this hub has no mini program'),
        '429': json('too often'),
        '503': json('WeChat did not say who it is'),
      },
    },
  },
  '/member/erasure/{act}': {
    post: {
      tags: ['members'],
      summary:
        'A signed-in member asks for everything of his to be erased (`ask`), or takes that back while nobody decided (`withdraw`)',
      parameters: [{ name: 'act', in: 'path', required: true, schema: { type: 'string', enum: ['ask', 'withdraw'] } }],
      responses: {
        '303': { description: 'noted; leads back to /me' },
        '401': { description: 'no session of a member' },
        '403': { description: 'sent by a page of another site' },
        '429': { description: 'too often' },
      },
    },
  },
  '/api/short-links': {
    post: {
      tags: ['links'],
      summary: 'Makes a short link; the same one again has the same code',
      description: 'Administrators, editors and brand managers. Refusals are `{"message"}` in the language of the session.',
      security: [{ session: [] }],
      requestBody: body('ShortLink', ['application/json']),
      responses: {
        '200': { description: 'kept', content: { 'application/json': { schema: refTo('ShortLinkAnswer') } } },
        '400': json('a subject without a page, a channel outside the list, a bad via'),
        '401': json('no session'),
        '403': json('another role'),
        '404': json('no such subject'),
      },
    },
  },
  '/api/posters': {
    post: {
      tags: ['links'],
      summary: 'Makes a poster of something, with a short link of its channel and person; the same one again has the same id',
      description: 'Administrators, editors and brand managers. Refusals are `{"message"}` in the language of the session.',
      security: [{ session: [] }],
      requestBody: body('PosterAsked', ['application/json']),
      responses: {
        '200': json('its id and address'),
        '400': json('no such kind, a channel outside the list, a bad via'),
        '401': json('no session'),
        '403': json('another role'),
        '404': json('no such content'),
        '409': json('a review that may not be used, a live without a day to come'),
        '503': json('no Chinese font on the machine, or it could not be drawn now'),
      },
    },
  },
  '/api/posters/forget': {
    post: {
      tags: ['links'],
      summary: 'Forgets an invitation with whom it names',
      description: 'Administrators, editors and brand managers. Refusals are `{"message"}` in the language of the session.',
      security: [{ session: [] }],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } } } },
      },
      responses: {
        '200': json('`id`'),
        '401': json('no session'),
        '403': json('another role'),
        '404': json('no such invitation'),
      },
    },
  },
  '/api/posters/{id}': {
    get: {
      tags: ['links'],
      summary: 'The picture as the content says now, 1,080 × 1,440; `download=1` as a file to be kept',
      security: [{ session: [] }],
      parameters: [pathParameter('id', 'UUIDv7'), queryParameter('download', { type: 'string', enum: ['1'] })],
      responses: {
        '200': { description: 'the poster', content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } } },
        '401': json('no session'),
        '403': json('another role'),
        '404': json('no such poster, or no such content any more'),
        '409': json('the day of a countdown has passed'),
        '410': json('the review in it may not be used any more'),
      },
    },
  },
  '/api/writing-checks': {
    post: {
      tags: ['content'],
      summary: 'What still stands between a text and its publication: links, products, offers, consents, advertising law',
      description: 'Administrators, editors and brand managers. Takes the values of the form as it stands.',
      security: [{ session: [] }],
      responses: {
        '200': json('the list, in the language of the session'),
        '400': json('no such kind of text, or no values'),
        '401': json('no session'),
        '403': json('another role'),
      },
    },
  },
  '/wechat/js-config': {
    get: {
      tags: ['links'],
      summary: 'What a page of the hub hands to `wx.config` of WeChat’s JS-SDK',
      parameters: [
        { ...queryParameter('url', { type: 'string', format: 'uri', maxLength: 2000 }, 'the page’s address'), required: true },
      ],
      responses: {
        '200': json('appId, timestamp, nonceStr, signature'),
        '400': json('no page of this hub'),
        '404': json('this hub has no official account'),
        '429': json('too many'),
        '503': json('WeChat gave no ticket'),
      },
    },
  },
  '/hooks/wechat': callback,
  '/hooks/wechat-shop': callback,
  '/hooks/wecom': callback,
  '/api/rewards/offers': managers('Offers a reward for writing; `replaces` makes it the next version of one', {
    '200': json('kept'),
    '400': json('what is wrong, also words that ask for good ratings'),
  }),
  '/api/rewards/offers/end': managers('Ends an offer; what was promised is kept', {
    '200': json('ended'),
    '404': json('it has ended'),
  }),
  '/api/review-request-text': managers('Keeps what buyers are asked with (moderators too)', {
    '200': json('kept'),
    '400': json('no link in it, too long, or it asks for good ratings'),
  }),
  '/api/trials/act': managers('Chooses applicants of a collecting campaign, or not, or marks what arrived', {
    '200': json('how many'),
    '409': json('not enough places'),
  }),
  '/api/trials/ship': managers('Marks samples as sent, one or by the file', {
    '200': json('how many'),
    '409': json('none waits for a parcel'),
  }),
  '/api/{collection}': {
    get: {
      tags: ['reading'],
      summary: 'Published items, in Payload’s own form (where, sort, limit, page, depth, select)',
      parameters: [pathParameter('collection', 'collection', publicCollections)],
      responses: { '200': json('docs and paging') },
    },
  },
  '/api/{collection}/{id}': {
    get: {
      tags: ['reading'],
      summary: 'One published item',
      parameters: [pathParameter('collection', 'collection', publicCollections), pathParameter('id', 'UUIDv7')],
      responses: { '200': json('the item'), '404': json('unknown, or not published') },
    },
  },
  '/healthz': health('The process is alive'),
  '/readyz': health('It can serve, and any first demonstration load has ended'),
  '/metrics': {
    get: {
      tags: ['operation'],
      summary: 'Counters in Prometheus form, from the loopback or under an API key',
      security: [{ apiKey: [] }, {}],
      responses: { '200': { description: 'text', content: { 'text/plain': { schema: { type: 'string' } } } } },
    },
  },
}

function answersOnlyBad(codes: number[]): Operation {
  const { '200': _good, ...bad } = answers(200, 'Error', codes)
  return bad
}
