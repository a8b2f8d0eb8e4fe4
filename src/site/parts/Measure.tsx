import type { PageFacts } from '#measurement/beacon/page-facts.ts'
import { derivePageKey, makePageToken } from '#measurement/page-token.ts'
import { dayOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { beaconScript } from '../page-scripts.ts'
import { scriptJson } from '../script-json.ts'

/** What makes a page counted: its day-stamped token, what it is about, and the beacon itself. Previews go without. */
export function Measure({ facts = {} }: { facts?: Omit<PageFacts, 'token'> }) {
  const token = makePageToken(dayOf(new Date(), hubTimeZone()), derivePageKey(process.env.PAYLOAD_SECRET ?? ''))
  const page: PageFacts = { token, ...facts }
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: scriptJson(page) }} id="hub" type="application/json" />
      <script defer src={beaconScript.src} />
    </>
  )
}
