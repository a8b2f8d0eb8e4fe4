import type { FieldHook, TextField } from 'payload'
import { isStaffField, isStaffUser, nobodyField } from '#people/access.ts'
import { say } from '#platform/bilingual.ts'
import { queryableOf } from '#platform/request-database.ts'
import { selectHelpVotes } from './help-votes.sql.ts'

const readVotes: FieldHook = async ({ originalDoc, data, req }) => {
  const id = originalDoc?.id ?? data?.id
  if (!id || !isStaffUser(req.user)) return undefined
  const { useful, notUseful } = await selectHelpVotes(await queryableOf(req), String(id))
  if (useful + notUseful === 0) return say({ zh: '还没有人说', en: 'Nobody has said' }, req.i18n?.language)
  return say({ zh: `${useful} 人说有用，${notUseful} 人说没用`, en: `${useful} useful, ${notUseful} not` }, req.i18n?.language)
}

/** What readers said below the answer; counted, and kept nowhere in the document. */
export const helpVotesField: TextField = {
  name: 'votes',
  type: 'text',
  virtual: true,
  label: { zh: '读者反馈', en: 'Readers said' },
  admin: { position: 'sidebar', readOnly: true },
  access: { read: isStaffField, create: nobodyField, update: nobodyField },
  hooks: { afterRead: [readVotes] },
}
