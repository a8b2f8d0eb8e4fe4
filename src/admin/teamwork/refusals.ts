import type { CommentRefusal } from '#content/teamwork/comment.ts'
import type { HandoverRefusal } from '#content/teamwork/handover.ts'
import type { Bilingual } from '#platform/bilingual.ts'

export const commentRefusals: Record<CommentRefusal, { status: number; words: Bilingual }> = {
  gone: { status: 404, words: { zh: '找不到了，可能已被撤回或删除。', en: 'It is gone: withdrawn or deleted.' } },
  changed: {
    status: 409,
    words: { zh: '同事刚刚改过，已为您刷新。', en: 'A colleague has just changed it; this is how it stands now.' },
  },
  theirs: { status: 403, words: { zh: '只有说话的人能撤回。', en: 'Only its author may.' } },
}

export const handoverRefusals: Record<HandoverRefusal, { status: number; words: Bilingual }> = {
  gone: { status: 404, words: { zh: '找不到了，可能已被删除。', en: 'It is gone; somebody may have deleted it.' } },
  changed: {
    status: 409,
    words: { zh: '已经交给别人了，已为您刷新。', en: 'Somebody else has it by now; this is how it stands.' },
  },
  theirs: {
    status: 403,
    words: {
      zh: '它在等别的同事；只有内容编辑和正在处理的人能移交。',
      en: 'It waits for somebody else: editors and that colleague hand it on.',
    },
  },
  receiver: {
    status: 400,
    words: {
      zh: '请选一位同事；写稿和发布要交给内容编辑或管理员。',
      en: 'Choose a colleague; writing and publishing go to editors or administrators.',
    },
  },
}
