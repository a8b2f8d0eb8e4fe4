import type { Endpoint } from 'payload'
import { say } from '#platform/bilingual.ts'
import { isRecord } from '#platform/outside-text.ts'
import { answer, answerError, staffAction, textOf } from '../guard.ts'
import { checkWriting } from './checks.ts'

export type ShownCheck = { name: string; label: string; state: 'good' | 'mind' | 'mend'; says: string[] }

/** Texts that have a body and a list before publishing. */
const written = ['articles', 'brand-stories'] as const

/** `POST /api/writing-checks` {collection, values} → {checks}: what the list before publishing says of a form as it stands. */
export const writingChecksEndpoint: Endpoint = staffAction('/writing-checks', ['editor', 'brand-manager'], async (input, req) => {
  const slug = written.find((one) => one === textOf(input.collection))
  if (!slug || !isRecord(input.values)) return answerError(req, 400, malformed)
  const { fields } = req.payload.collections[slug].config
  const checks = await checkWriting(req.payload, fields, input.values, new Date())
  const language = req.i18n?.language
  return answer({
    checks: checks.map(
      ({ label, says, ...rest }): ShownCheck => ({
        ...rest,
        label: say(label, language),
        says: says.map((one) => say(one, language)),
      }),
    ),
  })
})

const malformed = { zh: '内容格式不正确。', en: 'The content is malformed.' }
