import { keyKinds } from '#admin/personal-data/key-kinds.ts'
import { type Operation, queryParameter } from './operation.ts'
import { door, id, json, text } from './staff-door.ts'

const tag = 'members'
const roles = 'brand managers'
const order = { type: 'integer', description: 'the hub’s number of an order' }
const whose = {
  order,
  request: { ...id, description: 'of a member who waits' },
  kind: { type: 'string', enum: keyKinds.map(({ value }) => value) },
  value: { ...text, maxLength: 128, description: 'the id; of `mobile` a phone' },
  source: { ...text, description: 'the mall of a member id' },
}
const nobody = { '404': json('nobody who is known, or erased before') }

/** What may be done about the data of one person. */
export const personalDataPaths: Record<string, Operation> = {
  '/api/personal-data': {
    get: door({
      ...{ tag, roles, summary: 'Everything kept of a person, as a JSON file' },
      parameters: [queryParameter('order', order), queryParameter('request', id)],
      responses: { '200': json('the file'), ...nobody },
    }),
  },
  '/api/personal-data/export': {
    post: door({
      ...{ tag, roles, summary: 'The same, by an id' },
      fields: whose,
      responses: { '200': json('the file'), ...nobody },
    }),
  },
  '/api/personal-data/find': {
    post: door({
      ...{ tag, roles, summary: 'Whether somebody is known by an id' },
      fields: whose,
      responses: {
        '200': json('`name`, the short one, `null` when figures know nobody; `kept`: how much is where else'),
        '400': json('no such id'),
      },
    }),
  },
  '/api/personal-data/erase': {
    post: door({
      ...{ tag, roles, summary: 'Erases a person in every room of the hub; totals stay. It cannot be undone' },
      fields: whose,
      responses: { '200': json('how much of what went'), ...nobody },
    }),
  },
  '/api/personal-data/decline': {
    post: door({
      ...{ tag, roles, summary: 'Declines the request of a member, who reads why' },
      fields: { request: id, answer: { ...text, maxLength: 300 } },
      required: ['request', 'answer'],
      responses: { '200': json('`request`'), '400': json('no answer'), '409': json('decided or taken back meanwhile') },
    }),
  },
}
