import { DAY_MS } from '#platform/days.ts'
import type { WecomSimulator } from './simulator.ts'

/** People for trying it out: two colleagues, customers with tags, two groups. */
export function fillWecom(wecom: WecomSimulator): void {
  const day = (ago: number) => Math.floor((wecom.now - ago * DAY_MS) / 1_000)
  wecom.staff = ['lin', 'chen']
  wecom.tags = [
    { id: 'et-green', name: '绿茶', group: '口味' },
    { id: 'et-rock', name: '岩茶', group: '口味' },
    { id: 'et-new', name: '新客', group: '阶段' },
    { id: 'et-back', name: '复购', group: '阶段' },
  ]
  wecom.contacts = Array.from({ length: 24 }, (_, index) => ({
    id: `wm-customer-${String(index + 1).padStart(4, '0')}`,
    name: `茶友${index + 1}`,
    unionid: index % 2 === 0 ? `o-union-${index + 1}` : undefined,
    follows: [
      {
        userid: index % 3 === 0 ? 'chen' : 'lin',
        since: day(90 - index),
        tags: [index % 2 === 0 ? 'et-green' : 'et-rock', index % 4 === 0 ? 'et-new' : 'et-back'],
      },
    ],
  }))
  const members = (from: number, to: number) => wecom.contacts.slice(from, to).map(({ id }) => id)
  wecom.chats = [
    { id: 'wr-tea-one', name: '茗汀茶友一群', owner: 'lin', members: ['lin', ...members(0, 12)] },
    { id: 'wr-tea-two', name: '茗汀茶友二群', owner: 'chen', members: ['chen', ...members(12, 20)] },
  ]
}
