import { interactionKinds } from '#content/interactions/kinds.ts'
import { reminderChannels } from '#content/reminders/kinds.ts'
import { type Operation, queryParameter } from './operation.ts'
import { door, id, json, text } from './staff-door.ts'

const tag = 'lives'
const live = { ...id, description: 'the id of a live' }
const table = { '200': json('`lines`, `accepted`, `rejectedCount`, `rejected`'), '400': json('no table'), '404': json('gone') }
const preview = queryParameter('preview', { type: 'string', enum: ['1'], description: 'checks and stores nothing' })
const count: Operation = { type: 'integer', minimum: 0 }
const done = { '200': json('done'), '404': json('gone') }
const ofLive = { ...queryParameter('live', live), required: true }

const byCrew = (summary: string, fields: Record<string, Operation>, responses: Operation, required = Object.keys(fields)) => ({
  post: door({ tag, summary, roles: 'editors and brand managers', fields, required, responses }),
})
const tableOf = (summary: string, parameters: Operation[]) => ({
  post: door({
    tag,
    summary: `${summary} (CSV or XLSX as the body)`,
    roles: 'editors and brand managers',
    parameters,
    responses: table,
  }),
})

/** What the live desk is built on. */
export const livePaths: Record<string, Operation> = {
  '/api/live-reminders/channel': {
    post: door({
      tag,
      summary: 'Keeps the template of a way to remind; an empty one turns it off',
      roles: 'brand managers',
      fields: {
        channel: { type: 'string', enum: reminderChannels.map(({ value }) => value).filter((value) => value !== 'mail') },
        templateId: text,
        titleKey: text,
        timeKey: text,
        page: text,
      },
      required: ['channel', 'templateId'],
      responses: { '200': json('kept'), '400': json('which field is wrong') },
    }),
  },
  '/api/live-reminders/mail': {
    post: door({
      tag,
      summary: 'Whether the colleague is mailed before a live',
      roles: 'every colleague',
      fields: { live, isWanted: { type: 'boolean' } },
      required: ['live', 'isWanted'],
      responses: done,
    }),
  },
  '/api/lives/run': {
    get: door({
      tag,
      summary: 'The run sheet of a live: its lines in order, with what is ticked off',
      roles: 'every colleague',
      parameters: [ofLive],
      responses: { '200': json('`lines`'), '404': json('no such live') },
    }),
  },
  '/api/lives/run/tick': byCrew(
    'Ticks a line off, or takes the tick back',
    { live, line: text, isDone: { type: 'boolean' } },
    done,
  ),
  '/api/lives/run/order': byCrew(
    'Puts the lines into another order; `from` is the order that was seen',
    { live, from: { type: 'array', items: text }, to: { type: 'array', items: text } },
    { ...done, '409': json('a colleague was quicker, edits it, or changes wait to be published') },
  ),
  '/api/lives/interactions': byCrew(
    'Plans an interaction of a live, or changes one',
    {
      live,
      id: { ...text, description: 'empty for a new one' },
      kind: { type: 'string', enum: interactionKinds.map(({ value }) => value) },
      minute: { type: 'string', description: '0 to 1440' },
      title: { ...text, maxLength: 60 },
      prize: { ...text, maxLength: 60 },
      quantity: { type: 'string', description: 'a whole number, or empty' },
    },
    { ...done, '400': json('which field is wrong') },
    ['live', 'kind', 'minute', 'title'],
  ),
  '/api/lives/interactions/forget': byCrew('Deletes one, with who took part', { id }, done),
  '/api/lives/interactions/people': tableOf('Who took part in an interaction, and who of them bought', [
    ofLive,
    { ...queryParameter('interaction', id), required: true },
    preview,
  ]),
  '/api/lives/interactions/people/forget': byCrew('Forgets who took part', { id }, done),
  '/api/lives/reservations': tableOf('How many reserved on 视频号, each count with its time', [ofLive, preview]),
  '/api/lives/reservations/forget': byCrew('Deletes a count', { live, at: { type: 'string', format: 'date-time' } }, done),
  '/api/lives/clip': {
    post: door({
      tag,
      summary:
        'Begins a short video from a chapter of a replay, and cuts that part out of its file; asked twice it is the same draft',
      roles: 'editors',
      fields: { live, line: text, from: { ...text, description: 'm:ss' }, to: { ...text, description: 'm:ss; empty: the end' } },
      required: ['live', 'line'],
      responses: {
        '200': json('`id`, `isCut`'),
        '400': json('no such times, or beyond the recording'),
        '404': json('gone'),
        '409': json('published'),
      },
    }),
  },
  '/api/lives/clips': {
    get: door({
      tag,
      summary: 'The short videos that were begun from a live, and how far each is cut',
      roles: 'every colleague',
      parameters: [ofLive],
      responses: { '200': json('`clips`') },
    }),
  },
  '/api/recordings/begin': {
    post: door({
      tag,
      summary: 'Begins the upload of a recording of a live, or goes on with that of the same file',
      roles: 'editors',
      fields: { name: text, size: count, modified: { ...count, description: 'of the file, ms since 1970' } },
      required: ['name', 'size', 'modified'],
      responses: {
        '200': json('`id`, `received`, `partBytes`'),
        '413': json('larger than HUB_RECORDING_MB'),
        '507': json('no room'),
      },
    }),
  },
  '/api/recordings/part': {
    post: door({
      tag,
      summary: 'Takes the next bytes of a recording (the body, at most `partBytes`)',
      roles: 'editors',
      parameters: [
        { ...queryParameter('upload', id), required: true },
        { ...queryParameter('at', count, 'the first byte: how many came before'), required: true },
      ],
      responses: {
        '200': json('`received`'),
        '404': json('ended'),
        '409': json('`received`: go on there'),
        '507': json('no room'),
      },
    }),
  },
  '/api/recordings/finish': {
    post: door({
      tag,
      summary: 'Makes a whole recording a clip; asked twice it is the same one',
      roles: 'editors',
      fields: { upload: id, title: text },
      required: ['upload'],
      responses: { '200': json('`clip`'), '400': json('no film'), '404': json('ended'), '409': json('not whole, or being made') },
    }),
  },
  '/api/recordings/forget': {
    post: door({
      tag,
      summary: 'Gives an upload up, with what has come of it',
      roles: 'editors',
      fields: { upload: id },
      required: ['upload'],
      responses: { '200': json('done') },
    }),
  },
  '/api/lives/targets': byCrew(
    'What a live is meant to reach; empty fields promise nothing',
    { live, reservations: text, opens: text, orders: text, net: { ...text, description: 'yuan' } },
    { ...done, '400': json('no number above 0') },
    ['live'],
  ),
}
