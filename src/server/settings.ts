import { existsSync } from 'node:fs'
import path from 'node:path'
import { readSettings, type Settings } from '#platform/env.ts'
import { followLogLevel } from '#platform/log.ts'
import { refusal } from './refusal.ts'

/** The folder of `package.json`. */
export const root = path.resolve(import.meta.dirname, '../..')

/** Reads `.env` and the environment, which wins. Refuses with the first line that is wrong. */
export function openSettings(): Settings {
  const file = path.join(root, '.env')
  if (existsSync(file)) loadEnvFile(file)
  const settings = readSettings(process.env, root)
  if (!settings.ok) throw refusal(settings.message)
  followLogLevel()
  return settings.value
}

function loadEnvFile(file: string): void {
  try {
    process.loadEnvFile(file)
  } catch (error) {
    throw refusal(`无法读取 ${file} (${(error as NodeJS.ErrnoException).code}) · cannot be read`)
  }
}
