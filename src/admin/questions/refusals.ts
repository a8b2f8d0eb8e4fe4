import type { Bilingual } from '#platform/bilingual.ts'
import type { EntryRefused } from '#reviews/questions/act-on-entry.ts'

type Refusal = EntryRefused | 'text' | 'plea' | 'answered'

/** What the colleague reads when something was not done to a question or an answer. */
export const refusals: Record<Refusal, { status: number; words: Bilingual }> = {
  unknown: { status: 404, words: { zh: '没有这个问题或回答。', en: 'There is no such question or answer.' } },
  conflict: { status: 409, words: { zh: '别的同事刚处理过，请刷新后再看。', en: 'A colleague has just acted on it: reload.' } },
  'not-now': {
    status: 409,
    words: { zh: '当前状态不能这样操作，请刷新。', en: 'This is not possible in its present state: reload.' },
  },
  forbidden: { status: 403, words: { zh: '您的角色没有这项权限。', en: 'Your role does not allow this.' } },
  code: { status: 400, words: { zh: '请从列表中选择原因。', en: 'Choose a reason of the list.' } },
  'other-person': {
    status: 403,
    words: { zh: '只有做出决定的人可以撤销。', en: 'Only who decided may undo it.' },
  },
  'too-late': { status: 409, words: { zh: '已经超过 10 秒，不能撤销了。', en: 'It can be undone for ten seconds only.' } },
  twin: {
    status: 409,
    words: { zh: '同样的问题或品牌回答已经在了，请先处理那一条。', en: 'The same stands there already: act on that one first.' },
  },
  text: { status: 400, words: { zh: '回答要有 1 到 500 个字。', en: 'An answer has 1 to 500 characters.' } },
  plea: {
    status: 400,
    words: { zh: '品牌回答不能索要评分，也不能许诺好处。', en: 'The brand may neither ask for a rating nor promise a gain.' },
  },
  answered: { status: 409, words: { zh: '品牌已经回答过这个问题。', en: 'The brand has answered this question already.' } },
}
