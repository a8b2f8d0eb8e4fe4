import { BUILT_IN } from '#look/title-face/built-in.ts'
import { type Operation, pathParameter, queryParameter } from './operation.ts'
import { door, json, text } from './staff-door.ts'

const facts = '`id`, `name`, `han` (Chinese signs), `missing` (of GB 2312, level 1), `weight` (of a variable face, fixed), `size`'

/** The brand's own face of titles, as its form sends and asks for it. */
export const titleFacePaths: Record<string, Operation> = {
  '/api/title-faces': {
    post: {
      ...door({
        tag: 'look',
        summary: 'Takes a face (the body: TTF, OTF or WOFF2 of at most 20 MB), which the brand has once its document names it',
        roles: 'brand managers',
        parameters: [queryParameter('name', { ...text, maxLength: 100 })],
        responses: {
          '200': json(facts),
          '413': json('above 20 MB, or 40 MB unpacked'),
          '422': json('a collection, no face, damaged, without Chinese, or a variable one that cannot be fixed'),
          '503': json('cannot be opened now'),
        },
      }),
      requestBody: { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
    },
  },
  '/api/title-faces/{id}': {
    get: door({
      tag: 'look',
      summary: 'What is known of a face that was uploaded',
      roles: 'every colleague',
      parameters: [pathParameter('id', 'UUID')],
      responses: { '200': json(facts), '404': json('no such face') },
    }),
  },
  '/api/title-faces/{id}/cut': {
    get: door({
      tag: 'look',
      summary: 'The face with the signs of a text alone, as a page with these titles brings it',
      roles: 'every colleague',
      parameters: [pathParameter('id', `UUID, or ${BUILT_IN}`), queryParameter('text', { ...text, maxLength: 400 })],
      responses: {
        '200': json('`face`: address and the Chinese signs that it lacks; `null` when none is made'),
        '404': json('no such face'),
      },
    }),
  },
}
