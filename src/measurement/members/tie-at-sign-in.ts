import { hashVisitor, type MemberKeys } from '#orders/member-keys.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { codeOfChannel } from '../channels.ts'
import { codeOfType } from '../event-types.ts'
import { NEVER_JUDGED } from '../flags.ts'
import type { Measuring } from '../measuring.ts'
import { codeOfOrigin } from '../origins.ts'
import { OWN_DEVICE_COOKIE } from '../own-devices.ts'
import { isVisitorId } from '../parse-event.ts'

/** Where the beacon keeps the visitor's id, for the links that lead out and for this. */
const VISITOR_COOKIE = 'hub_v'

type SignedIn = { member: MemberKeys; cookies: Map<string, string>; isStaff: boolean }

/**
 * A sign-in ties the browser's visitor to the member from now on. Nobody is tied who refused to be counted, nor a colleague
 * who tries a link, nor a browser that has no visitor yet: its pages say `identify` once it has one.
 */
export async function tieAtSignIn({ queue, clock, visitorKey, ownDevices }: Measuring, signedIn: SignedIn): Promise<void> {
  const { member, cookies, isStaff } = signedIn
  const visitor = cookies.get(VISITOR_COOKIE)
  if (!isVisitorId(visitor) || cookies.get('hub_no') === '1' || isStaff) return
  if (await ownDevices.holds(cookies.get(OWN_DEVICE_COOKIE))) return
  const now = clock()
  await queue.put([
    {
      id: uuidv7(now),
      type: codeOfType('identify'),
      visitor: hashVisitor(visitorKey, visitor),
      member,
      at: now.getTime(),
      channel: codeOfChannel('site'),
      ...NEVER_JUDGED,
      origin: codeOfOrigin('collect'),
    },
  ])
}
