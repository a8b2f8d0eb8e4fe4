import { collectDoor } from './collect.ts'
import type { Door } from './door.ts'
import { goDoor } from './go.ts'
import { importChannelDaysDoor } from './import-channel-days.ts'
import { importDeliveriesDoor } from './import-deliveries.ts'
import { importEventsDoor } from './import-events.ts'
import { importIndexPointsDoor } from './import-index-points.ts'
import { importLiveRemindersDoor } from './import-live-reminders.ts'
import { importOrdersDoor } from './import-orders.ts'
import { orderHookDoor } from './order-hook.ts'
import { shortLinkDoor } from './short-link.ts'

/** THE list of doors: the front process opens measuring once (`openMeasuring`) and answers these addresses with it. */
export const doors: readonly Door[] = [
  collectDoor,
  importEventsDoor,
  importDeliveriesDoor,
  importOrdersDoor,
  importIndexPointsDoor,
  importChannelDaysDoor,
  importLiveRemindersDoor,
  orderHookDoor,
  goDoor,
  shortLinkDoor,
]

const plain = new Map(doors.filter((door) => !door.path.includes(':')).map((door) => [door.path, { door, params: {} }]))
const routes = doors.filter((door) => door.path.includes(':')).map((door) => ({ door, names: door.path.split('/') }))

/** The door of a path, with what stands in place of its `:names`; `undefined` when the path is nobody's here. */
export function findDoor(path: string): { door: Door; params: Record<string, string> } | undefined {
  const found = plain.get(path)
  if (found) return found
  const parts = path.split('/')
  for (const { door, names } of routes) {
    if (names.length !== parts.length) continue
    if (!names.every((name, index) => name.startsWith(':') || name === parts[index])) continue
    const params = names.flatMap((name, index) => (name.startsWith(':') ? [[name.slice(1), parts[index]!] as const] : []))
    return { door, params: Object.fromEntries(params) }
  }
  return undefined
}
