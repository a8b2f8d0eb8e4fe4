import { collectDoor } from './collect.ts'
import type { Door } from './door.ts'
import { goDoor } from './go.ts'
import { importDeliveriesDoor } from './import-deliveries.ts'
import { importEventsDoor } from './import-events.ts'
import { importOrdersDoor } from './import-orders.ts'
import { orderHookDoor } from './order-hook.ts'

/** THE list of doors: the front process opens measuring once (`openMeasuring`) and answers these addresses with it. */
export const doors: readonly Door[] = [
  collectDoor,
  importEventsDoor,
  importDeliveriesDoor,
  importOrdersDoor,
  orderHookDoor,
  goDoor,
]

/** The door of a path, with what stands in place of its `:names`; `undefined` when the path is nobody's here. */
export function findDoor(path: string): { door: Door; params: Record<string, string> } | undefined {
  const parts = path.split('/')
  for (const door of doors) {
    const names = door.path.split('/')
    if (names.length !== parts.length) continue
    if (!names.every((name, index) => name.startsWith(':') || name === parts[index])) continue
    const params = names.flatMap((name, index) => (name.startsWith(':') ? [[name.slice(1), parts[index]!] as const] : []))
    return { door, params: Object.fromEntries(params) }
  }
  return undefined
}
