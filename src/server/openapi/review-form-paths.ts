import type { Operation } from './operation.ts'

const text = { type: 'string' }
const stars = { type: 'string', enum: ['1', '2', '3', '4', '5'] }
const tick = { type: 'string', enum: ['1'] }

const fields = {
  product: { ...text, description: 'its id or slug' },
  sku: { ...text, description: 'which variant was bought' },
  rating: stars,
  logisticsRating: stars,
  serviceRating: stars,
  text: { ...text, maxLength: 2000 },
  nickname: { ...text, maxLength: 20 },
  anonymous: tick,
  aiMade: tick,
  consent: tick,
  consentStories: tick,
  consentAdvertising: tick,
  portrait: { ...text, description: 'who can be recognised in the pictures' },
  photo: { type: 'array', items: text, maxItems: 9, description: '`<id>.<token>` of POST /review-photos' },
  clip: { ...text, description: '`<id>.<token>` of POST /review-clips' },
  poster: { ...text, description: '`<id>.<token>` of a photo that shows the clip' },
  once: { ...text, description: '`<time in ms, base 36>.<random>`: sent again under it, a form is taken in once' },
  order: { ...text, description: 'the link of an order: fields of its lines then end in `.<place>`, and 201 says `reviews`' },
  place: { ...text, description: 'the link of a place in a collecting campaign' },
  language: { type: 'string', enum: ['zh', 'en'] },
}

const taken = {
  type: 'object',
  required: ['status'],
  properties: {
    status: { ...text, description: 'the private page of its author' },
    reward: { ...text, description: 'what it earns, as a sentence' },
  },
}

const sentence = { type: 'object', properties: { zh: text, en: text } }
const refusal = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        kind: text,
        message: sentence,
        fields: { type: 'object', additionalProperties: sentence },
        first: { ...text, description: 'the private page of the review that this purchase has' },
      },
    },
  },
}

const refused = (description: string): Operation => ({ description, content: { 'application/json': { schema: refusal } } })

/** What the form of a review is sent to by its own scripts. */
export const reviewFormPaths: Record<string, Operation> = {
  '/reviews/submit': {
    post: {
      tags: ['reviews'],
      summary: 'A review of a buyer, from the pages of this site; kept for the machine and a colleague to read',
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: { type: 'object', required: ['product', 'rating', 'text', 'consent'], properties: fields },
          },
        },
      },
      responses: {
        '201': { description: 'stored, after COMMIT', content: { 'application/json': { schema: taken } } },
        '400': refused('the body ended early'),
        '403': refused('from another site'),
        '409': refused('this purchase has its review: `first`'),
        '410': refused('the link of the place or order is none any more'),
        '411': refused('no length'),
        '413': refused('more than 512 KiB'),
        '415': refused('not this form'),
        '422': refused('`fields` says what to change'),
        '429': refused('five reviews or thirty tries an hour; see Retry-After'),
        '503': refused('not now; see Retry-After'),
      },
    },
  },
}
