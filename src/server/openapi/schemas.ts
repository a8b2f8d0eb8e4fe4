import { channels } from '#content/channels.ts'
import { channelFigures } from '#measurement/channel-days/channel-day.ts'
import { eventTypes } from '#measurement/event-types.ts'
import { slots } from '#measurement/slots.ts'
import { MAX_FEN, orderModes, orderStatuses } from '#orders/order.ts'
import { countdownDays, posterKinds } from '#posters/kinds.ts'

type Schema = Record<string, unknown>

const text = (maxLength: number, more: Schema = {}): Schema => ({ type: 'string', minLength: 1, maxLength, ...more })
const object = (properties: Schema, required: string[] = []): Schema => ({ type: 'object', properties, required })
const fen: Schema = { type: 'integer', minimum: 0, maximum: MAX_FEN, description: 'integer fen (分)' }
const count: Schema = { type: 'integer', minimum: 0 }
const uuid: Schema = { type: 'string', format: 'uuid', description: 'UUIDv7; its own time chooses the storage partition' }
const instant: Schema = {
  oneOf: [
    { type: 'string', format: 'date-time' },
    { type: 'integer', description: 'ms since 1970' },
  ],
}
const visitor: Schema = { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' }
const subject: Schema = { type: 'string', description: '<collection slug>:<id>', examples: ['articles:0197c1d2-…'] }
const channel: Schema = { type: 'string', enum: channels.map(({ name }) => name), default: 'other' }
const type: Schema = { type: 'string', enum: eventTypes.filter(({ reported }) => reported).map(({ name }) => name) }

const slot: Schema = {
  type: 'string',
  enum: slots.map(({ name }) => name),
  description: 'the place of the site it was seen in or come from',
}

const event = { id: uuid, type, subject, channel, via: text(64), slot }
const keys = { memberId: text(128), unionid: text(128), openid: text(128), phoneHash: text(128) }

/** The shapes that paths refer to by name. Lists come from the code that judges them. */
export const schemas: Record<string, Schema> = {
  Error: object({ error: object({ kind: { type: 'string' }, message: { type: 'string' } }, ['kind', 'message']) }, ['error']),
  Collected: object(
    {
      v: { const: 1 },
      sentAt: { type: 'integer', description: 'ms, by the clock of the browser' },
      visitor,
      page: { type: 'string', description: 'day-stamped token of the page; without a fresh one events are stored but flagged' },
      events: { type: 'array', maxItems: 50, items: object({ ...event, at: instant }, ['id', 'type', 'at']) },
    },
    ['v', 'sentAt', 'visitor', 'events'],
  ),
  CollectAnswer: object({
    accepted: count,
    duplicates: count,
    rejected: { type: 'array', items: object({ index: count, reason: { type: 'string' } }) },
  }),
  ShortLink: object(
    {
      subject: {
        type: 'string',
        maxLength: 300,
        description: '<collection slug>:<id> with a page of its own, or a path of the site',
      },
      channel: { ...channel, default: undefined },
      via: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
    },
    ['subject', 'channel'],
  ),
  ShortLinkAnswer: object({ code: { type: 'string' }, url: { type: 'string', format: 'uri' } }, ['code', 'url']),
  PosterAsked: object(
    {
      subject: { type: 'string', description: '<collection slug>:<id> of a content or a product' },
      kind: { type: 'string', enum: posterKinds.map(({ kind }) => kind) },
      days: { type: 'integer', enum: [...countdownDays], description: 'countdown: sent so many days before the live' },
      channel: { ...channel, default: 'moments' },
      via: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
      person: { type: 'string', maxLength: 12, description: 'printed on an invitation' },
    },
    ['subject', 'kind'],
  ),
  ImportedEvent: object({ ...event, at: instant, visitor, source: text(40), ...keys }, ['id', 'type', 'at']),
  Delivery: object({ subject, visitor, at: instant, channel }, ['subject', 'visitor', 'at', 'channel']),
  ImportAnswer: object({
    lines: count,
    accepted: count,
    duplicates: count,
    rejectedCount: count,
    rejected: { type: 'array', maxItems: 1000, items: object({ line: count, reason: { type: 'string' } }) },
    reopened: {
      type: 'array',
      items: { type: 'string', format: 'date' },
      description: 'sealed days that got facts; they are sealed again',
    },
  }),
  Order: object(
    {
      orderId: text(128),
      version: { type: 'integer', minimum: 0, description: 'a higher one replaces the whole object, whenever it arrives' },
      status: { type: 'string', enum: [...orderStatuses] },
      orderKind: text(40, { default: 'sale' }),
      paidAt: { ...instant, description: 'required unless created or cancelled' },
      amountFen: { ...fen, description: 'paid, after discounts, freight included; integer fen' },
      freightFen: fen,
      refundedFen: fen,
      discountFen: fen,
      buyer: object({ visitor, ...keys, firstPaidAt: instant }),
      hub: { type: 'string', description: 'what the link out added: <code>.<visitor>' },
      scene: object({ liveId: { type: 'string' }, subject }),
      items: {
        type: 'array',
        maxItems: 500,
        items: object(
          { sku: text(128), quantity: { type: 'integer', minimum: 1, maximum: 1_000_000, default: 1 }, amountFen: fen },
          ['sku'],
        ),
      },
      campaign: { type: 'string' },
      programme: { type: 'string' },
      inviter: { type: 'string' },
      team: object({ id: text(128), state: text(40) }, ['id', 'state']),
      group: { type: 'string' },
      mode: { type: 'string', enum: [...orderModes] },
    },
    ['orderId', 'version', 'status', 'amountFen'],
  ),
  OrderAnswer: object({ stored: { type: 'string', enum: ['new', 'updated', 'duplicate', 'stale'] } }, ['stored']),
  Product: object(
    {
      sku: text(200),
      product: text(200),
      name: text(200),
      priceFen: fen,
      mode: { type: 'string', enum: [...orderModes] },
      mallUrl: { type: 'string', format: 'uri' },
      marginFen: { type: 'integer' },
      stock: count,
    },
    ['sku', 'product', 'name', 'priceFen', 'mode', 'mallUrl'],
  ),
  IndexPoint: object(
    {
      source: text(40, { description: 'wechat-index, baidu-index …, a label of one of these, or a name of your own' }),
      keyword: text(60),
      day: { type: 'string', format: 'date', description: 'not later than today' },
      value: { type: 'number', minimum: 0, maximum: 1e12 },
      evidence: text(500, { description: 'where it can be seen: a link, or the id of a screenshot' }),
    },
    ['source', 'keyword', 'day', 'value'],
  ),
  ChannelDay: object(
    {
      subject: text(128, { description: '<collection>:<id>' }),
      day: { type: 'string', format: 'date', description: 'not later than today' },
      source: text(40, { description: 'a channel of the list, or a name of your own' }),
      ...Object.fromEntries(channelFigures.map((name) => [name, name === 'amountFen' ? fen : count])),
    },
    ['subject', 'day', 'source'],
  ),
  ReminderTap: object(
    {
      live: text(60, { description: 'live-streams:<id>; absent: the announced live that begins next' }),
      channel: { type: 'string', enum: ['mini-program', 'official-notice', 'official-once'] },
      appId: text(18, { description: 'of the mini program or account that the openid belongs to' }),
      openid: text(40),
      answer: { type: 'string', enum: ['accept', 'refuse'], default: 'accept' },
      scene: { type: 'integer', minimum: 0, maximum: 10_000, description: 'of official-once' },
      key: text(100, { description: 'what the same tap is known by' }),
      at: { description: 'ISO 8601 with its zone, or ms; absent: now' },
    },
    ['channel', 'appId', 'openid', 'key'],
  ),
  Rate: object(
    {
      part: count,
      whole: count,
      value: { type: ['number', 'null'], description: 'part / whole, unrounded; null when whole is 0' },
      low: { type: ['number', 'null'], description: 'Wilson interval, z = 1.959964' },
      high: { type: ['number', 'null'] },
      settled: { type: 'boolean' },
      pending: { ...count, description: 'customers still too young' },
    },
    ['part', 'whole', 'value'],
  ),
}

export const refTo = (name: keyof typeof schemas & string): Schema => ({ $ref: `#/components/schemas/${name}` })
