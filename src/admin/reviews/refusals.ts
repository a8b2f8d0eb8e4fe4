import type { Bilingual } from '#platform/bilingual.ts'
import type { Failure } from '#platform/result.ts'
import type { Refused } from '#reviews/act.ts'
import { LONGEST_ANSWER } from '#reviews/desk/answer-review.ts'

export type Refusal = Refused | 'text' | 'plea' | 'not-promotable' | 'full'

export const statusOf = (kind: Refusal): number => refusals[kind].status

/** What the colleague reads when something was not done. */
export function wordRefusal({ kind, message }: Failure<Refusal>): Bilingual {
  if (kind !== 'plea') return refusals[kind].words
  return {
    zh: `回复里有“${message}”。品牌回复不能索要评分，也不能许诺好处；请改掉后再发。`,
    en: `The answer says “${message}”. It may neither ask for a rating nor promise a gain.`,
  }
}

const refusals: Record<Refusal, { status: number; words: Bilingual }> = {
  unknown: { status: 404, words: { zh: '没有这条评价。', en: 'There is no such review.' } },
  conflict: {
    status: 409,
    words: { zh: '别的同事刚处理过这条评价，请刷新后再看。', en: 'A colleague has just acted on this review: reload it.' },
  },
  'not-now': {
    status: 409,
    words: { zh: '当前状态不能这样操作，请刷新。', en: 'This is not possible in its present state: reload it.' },
  },
  forbidden: { status: 403, words: { zh: '您的角色没有这项权限。', en: 'Your role does not allow this.' } },
  code: {
    status: 400,
    words: {
      zh: '请从列表中选择原因；退回修改只能选作者改得了的原因。',
      en: 'Choose a reason of the list; one the author can mend to return it.',
    },
  },
  'other-person': {
    status: 403,
    words: {
      zh: '申诉和升级由另一位同事处理；撤销只能由做决定的人。',
      en: 'Appeals and escalations go to somebody else; only who decided may undo.',
    },
  },
  'too-late': { status: 409, words: { zh: '只能在 10 秒内撤销。', en: 'A decision can be undone for ten seconds.' } },
  text: {
    status: 400,
    words: { zh: `回复要有 1 到 ${LONGEST_ANSWER} 个字。`, en: `An answer has 1 to ${LONGEST_ANSWER} characters.` },
  },
  'not-promotable': {
    status: 409,
    words: {
      zh: '作者没有授权用于品牌内容，或机器检查不通过推广，不能精选。',
      en: 'Its author has not agreed to stories, or the screening holds it back.',
    },
  },
  full: {
    status: 409,
    words: { zh: '首页最多精选 12 条，请先移出一条。', en: 'The home page holds twelve: take one off first.' },
  },
  plea: { status: 400, words: { zh: '回复不能索要评分。', en: 'An answer may not ask for a rating.' } },
}
