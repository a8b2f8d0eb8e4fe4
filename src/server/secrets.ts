import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { writePrivateFile } from './private-file.ts'

const MADE_NAMES = ['PAYLOAD_SECRET', 'HUB_ORDER_SECRET', 'HUB_API_KEY'] as const

type Made = (typeof MADE_NAMES)[number]
export type Secrets = Record<Made, string>

/**
 * The secrets of the hub: those that the environment gives, else those kept in `<dataDir>/secrets.env` (0600), else new
 * ones, which are then kept there.
 */
export function openSecrets(dataDir: string, env: Record<string, string | undefined>): Secrets {
  const kept = readKept(dataDir)
  const missing = MADE_NAMES.filter((name) => !env[name] && !kept.get(name))
  for (const name of missing) kept.set(name, `${PREFIXES[name]}${randomBytes(32).toString('base64url')}`)
  if (missing.length > 0) writePrivateFile(secretsFile(dataDir), [...kept].map(([name, value]) => `${name}=${value}\n`).join(''))
  const pick = (name: Made) => env[name] || kept.get(name)!
  return { PAYLOAD_SECRET: pick('PAYLOAD_SECRET'), HUB_ORDER_SECRET: pick('HUB_ORDER_SECRET'), HUB_API_KEY: pick('HUB_API_KEY') }
}

/** The secrets of a hub that was started before, with the names of those that are neither given nor kept. */
export function findSecrets(
  dataDir: string,
  env: Record<string, string | undefined>,
): { secrets: Partial<Secrets>; missing: Made[] } {
  const kept = readKept(dataDir)
  const found = MADE_NAMES.map((name) => [name, env[name] || kept.get(name)] as const)
  return { secrets: Object.fromEntries(found), missing: found.filter(([, value]) => !value).map(([name]) => name) }
}

const secretsFile = (dataDir: string): string => path.join(dataDir, 'secrets.env')

const readKept = (dataDir: string): Map<string, string> =>
  existsSync(secretsFile(dataDir)) ? parse(readFileSync(secretsFile(dataDir), 'utf8')) : new Map()

export type Credentials = Pick<Secrets, 'HUB_API_KEY' | 'HUB_ORDER_SECRET'> & { email: string; password: string; address: string }

export const adminFile = (dataDir: string): string => path.join(dataDir, 'admin.txt')

/** Writes what a person needs to sign in and to send facts into `<dataDir>/admin.txt` (0600). Gives its path. */
export function writeAdminFile(dataDir: string, credentials: Credentials): string {
  const file = adminFile(dataDir)
  const lines = [
    '种草 · 首次启动时生成, 请妥善保管 · made at the first start, keep it safe',
    '',
    `后台 admin:      ${credentials.address}/admin`,
    `邮箱 email:      ${credentials.email}`,
    `密码 password:   ${credentials.password}`,
    '',
    `HUB_API_KEY:      ${credentials.HUB_API_KEY}`,
    `HUB_ORDER_SECRET: ${credentials.HUB_ORDER_SECRET}`,
    '',
  ]
  writePrivateFile(file, lines.join('\n'))
  return file
}

/** A password that a person can type: 20 letters and digits without look-alikes, in groups of five. */
export function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  let password = ''
  while (password.replaceAll('-', '').length < 20) {
    // 248 is the largest multiple of 31 in a byte: beyond it some letters would be likelier.
    const byte = randomBytes(1)[0]!
    if (byte >= 248) continue
    password += letters[byte % letters.length]
    if (password.replaceAll('-', '').length % 5 === 0 && password.replaceAll('-', '').length < 20) password += '-'
  }
  return password
}

const PREFIXES: Record<Made, string> = { PAYLOAD_SECRET: '', HUB_ORDER_SECRET: 'os_', HUB_API_KEY: 'hub_' }

function parse(text: string): Map<string, string> {
  const pairs = text.split('\n').map((line) => /^([A-Z_]+)=(.+)$/.exec(line.trim()))
  return new Map(pairs.flatMap((pair) => (pair ? [[pair[1]!, pair[2]!] as const] : [])))
}
