import type { TextFieldSingleValidation } from 'payload'
import { say } from '#platform/bilingual.ts'

/** A full http or https address of at most 2,000 characters, without credentials. */
export function isWebAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 2000 || /[\s\\\p{Cc}]/u.test(value) || !URL.canParse(value)) return false
  const url = new URL(value)
  return ['https:', 'http:'].includes(url.protocol) && !url.username && !url.password
}

/** Field validation: empty or a web address. */
export const validateWebAddress: TextFieldSingleValidation = (value, { req }) =>
  !value ||
  isWebAddress(value) ||
  say({ zh: '请填写 http 或 https 开头的完整网址。', en: 'Write a full http or https address.' }, req.i18n?.language)
