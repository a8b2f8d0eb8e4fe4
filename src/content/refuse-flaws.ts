import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { say } from '#platform/bilingual.ts'
import { findFlaw } from '#platform/outside-text.ts'

/** Texts that no database can keep (NUL characters, lone surrogates) are the sender's mistake, said as such. */
export const refuseFlaws: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  for (const [field, value] of Object.entries(data ?? {})) {
    if (!findFlaw(value)) continue
    const message = say({ zh: '含有无法保存的字符。', en: 'It contains characters that cannot be stored.' }, req.i18n?.language)
    throw new ValidationError({ collection: collection.slug, errors: [{ message, path: field }], req }, req.t)
  }
  return data
}
