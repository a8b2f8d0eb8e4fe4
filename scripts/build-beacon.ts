import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { channels } from '#content/channels.ts'

const root = path.join(import.meta.dirname, '..')
export const beaconFile = path.join(root, 'src/generated/beacon.ts')

/** The text of `src/generated/beacon.ts`: the beacon for browsers, as the string that every public page carries. */
export async function buildBeacon(): Promise<string> {
  const made = await build({
    entryPoints: [path.join(root, 'src/measurement/beacon/beacon.client.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2019',
    legalComments: 'none',
    define: { CHANNELS: JSON.stringify(channels.map((channel) => channel.name).join('|')) },
    // Old syntax of the strict-mode prologue is of no use to a script that is one function.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
  })
  const script = made.outputFiles[0]!.text.trim().replaceAll('</', '<\\/')
  return `// Made by scripts/build-beacon.ts from src/measurement/beacon.\nexport const beacon = ${JSON.stringify(script)}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(beaconFile, await buildBeacon())
}
