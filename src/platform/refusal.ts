import { APIError, type PayloadRequest } from 'payload'
import { type Bilingual, say } from './bilingual.ts'

/**
 * What a hook throws to refuse something that somebody asked for: he reads the sentence in his language; the log has one
 * line for it at most, because it is no fault of ours. `field` is where a form shows the sentence as well.
 */
export function refusal(req: Pick<PayloadRequest, 'i18n'>, text: Bilingual, status: number, field?: string): APIError {
  const message = say(text, req.i18n?.language)
  const error = new APIError(message, status, field ? { errors: [{ message, path: field }] } : null, true)
  // Payload chooses the level of a log line by the name of the error.
  error.name = 'Forbidden'
  return error
}
