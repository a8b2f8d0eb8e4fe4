import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { channels } from '#content/channels.ts'
import { buildBrowserScript, generatedFile } from './browser-script.ts'

export const beaconFile = generatedFile('beacon')

/** The text of `src/generated/beacon.ts`: the beacon for browsers, as the text of the script that every public page loads. */
export const buildBeacon = (): Promise<string> =>
  buildBrowserScript({
    entry: 'src/measurement/beacon/beacon.client.ts',
    madeBy: 'Made by scripts/build-beacon.ts from src/measurement/beacon.',
    exported: 'beacon',
    define: { CHANNELS: JSON.stringify(channels.map((channel) => channel.name).join('|')) },
  })

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(beaconFile, await buildBeacon())
}
