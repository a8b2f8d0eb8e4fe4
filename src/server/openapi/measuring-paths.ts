import { answers, bearer, body, type Operation, pathParameter, queryParameter } from './operation.ts'

const ndjson = ['application/x-ndjson']

const importOf = (schema: string, summary: string, more: Operation = {}): Operation => ({
  post: {
    tags: ['import'],
    summary,
    description: 'NDJSON, one object a line, gzip allowed. A bad line never stops the others; the first 1,000 are listed.',
    security: bearer,
    requestBody: body(schema, ndjson),
    responses: answers(200, 'ImportAnswer', [400, 401, 408, 415, 503]),
    ...more,
  },
})

const lead = (summary: string, code: string, refused: Operation): Operation => ({
  get: {
    tags: ['links'],
    summary,
    parameters: [pathParameter('code', code)],
    responses: { '302': { description: 'to its target, not cached' }, '404': { description: 'unknown code' }, ...refused },
  },
})

/** What the front process answers without Next: events, orders, links. */
export const measuringPaths: Record<string, Operation> = {
  '/collect': {
    post: {
      tags: ['measuring'],
      summary: 'Events of browsers',
      description: 'At most 64 KiB and 50 events. A bad event is rejected alone; the first copy of an id wins.',
      requestBody: body('Collected', ['application/json', 'text/plain']),
      responses: answers(202, 'CollectAnswer', [400, 413, 415, 429, 503]),
    },
  },
  '/import/events': importOf('ImportedEvent', 'History and events of other channels'),
  '/import/deliveries': importOf('Delivery', 'Who was sent what; the four fields are the key'),
  '/import/orders': importOf('Order', 'Orders; a line may name its source', {
    parameters: [queryParameter('source', { type: 'string', default: 'mall' }, 'source of lines that name none')],
  }),
  '/import/index-points': importOf(
    'IndexPoint',
    'Values of search indices; source, keyword and day are the key, repeated lines replace',
  ),
  '/import/channel-days': importOf(
    'ChannelDay',
    'What channels count themselves; subject, day and source are the key, repeated lines replace',
  ),
  '/import/live-reminders': importOf(
    'ReminderTap',
    'What readers said to being reminded of a live elsewhere, such as in a mini program; the same key again is a duplicate',
  ),
  '/hooks/orders/{source}': {
    post: {
      tags: ['measuring'],
      summary: 'One version of one order, signed by the mall',
      parameters: [
        pathParameter('source', 'order source, e.g. mall'),
        {
          name: 'X-Hub-Timestamp',
          in: 'header',
          required: true,
          schema: { type: 'integer' },
          description: 'unix seconds, ± 300 s',
        },
        {
          name: 'X-Hub-Signature',
          in: 'header',
          required: true,
          schema: { type: 'string', pattern: '^v1=[0-9a-f]{64}$' },
          description: 'v1=<hex hmac-sha256(secret, timestamp + "." + raw body)>',
        },
      ],
      requestBody: body('Order', ['application/json']),
      responses: answers(200, 'OrderAnswer', [400, 401, 413, 503]),
    },
  },
  '/go/{code}': lead('A link out to a mall; adds hub=<code>.<visitor>', 'code of {content, product, channel, via}', {}),
  '/c/{code}': lead('A short link to a page of the hub; adds ch=<channel>&via=<via>', 'code of {subject, channel, via}', {
    '410': { description: 'what it led to was taken down' },
  }),
}
