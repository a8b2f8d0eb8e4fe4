import { type PayloadRequest, ValidationError } from 'payload'
import { type Bilingual, say } from '#platform/bilingual.ts'

/** The error that stands at the file of an upload, in the language of the request. */
export function refuseFile(req: PayloadRequest, collection: string, reason: Bilingual): ValidationError {
  const language = req.i18n?.language
  const label = say({ zh: '文件', en: 'File' }, language)
  return new ValidationError({ collection, errors: [{ message: say(reason, language), path: 'file', label }], req }, req.t)
}
