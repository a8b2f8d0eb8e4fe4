import type { EmbargoRefusal } from '#content/plan/embargo.ts'
import type { MoveRefusal } from '#content/plan/move.ts'
import type { Bilingual } from '#platform/bilingual.ts'

/** Why something stays where it is, in words an editor can act on, with the status of the answer. */
export const moveRefusals: Record<MoveRefusal | EmbargoRefusal, { status: number; words: Bilingual }> = {
  gone: { status: 404, words: { zh: '找不到了，可能已被删除。', en: 'It is gone; somebody may have deleted it.' } },
  changed: {
    status: 409,
    words: { zh: '同事刚刚改过它的时间，已为您刷新。', en: 'A colleague has just moved it; this is how it stands now.' },
  },
  done: { status: 409, words: { zh: '已经发布、开播或取消，不能再移动。', en: 'It is published, has begun or was cancelled.' } },
  close: { status: 409, words: { zh: '马上就要执行，来不及移动了。', en: 'It fires in a moment: too late to move it.' } },
  past: { status: 400, words: { zh: '请选一个将来的时间。', en: 'Choose a time ahead.' } },
  embargo: {
    status: 409,
    words: { zh: '早于它的禁发时间，请改晚一些，或先解除禁发。', en: 'Its embargo ends later: choose a later time, or lift it.' },
  },
  'early-schedule': {
    status: 409,
    words: { zh: '它的定时发布早于这个禁发时间，请先改定时。', en: 'Its schedule fires before: move that first.' },
  },
  told: {
    status: 409,
    words: { zh: '读者已经看到开播时间，请先确认。', en: 'Readers were told the time: confirm first.' },
  },
  'newer-draft': {
    status: 409,
    words: {
      zh: '这场直播有还没发布的修改，请先在编辑页发布或放弃。',
      en: 'It has changes that are not published: publish or drop them first.',
    },
  },
  locked: { status: 409, words: { zh: '同事正在编辑这场直播，请稍后再移。', en: 'A colleague has this live open: try later.' } },
  invalid: {
    status: 409,
    words: { zh: '这场直播的内容不完整，请先在编辑页补全。', en: 'This live is incomplete: complete it first.' },
  },
  lacking: {
    status: 409,
    words: { zh: '内容还没补全，重试也不会成功。', en: 'It still lacks something: trying again would fail again.' },
  },
}
