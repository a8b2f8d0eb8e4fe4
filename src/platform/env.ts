import path from 'node:path'
import { DEFAULT_LOG_LEVEL, LOG_LEVELS } from './log.ts'
import { fail, ok, type Result } from './result.ts'
import { DEFAULT_RAW_DAYS, DEFAULT_RECORDING_MB } from './this-hub.ts'

export type Settings = {
  host: string
  port: number
  /** Canonical address without a slash at its end. */
  publicUrl: string
  /** `PUBLIC_URL` was given: every secret must be given too. */
  isProduction: boolean
  databaseUrl?: string
  /** Absolute. */
  dataDir: string
  demo?: boolean
  timeZone: string
  /** Days after the last write to a day of raw events until they are dropped. */
  rawDays: number
  /** Addresses of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: string[]
  /** Where Next's build lies, absolute. */
  distDir: string
}

/** Browsers may send events of the last 7 days, and a day is sealed after 4: what is dropped must be past both. */
const MIN_RAW_DAYS = 14

/** 64 GB. */
const MAX_RECORDING_MB = 65_536

type Env = Record<string, string | undefined>

/**
 * The settings of the process from its environment; paths are taken from `root`. An empty variable counts as not set.
 * Refuses (`setting`) with one line that names the variable and what is wrong with it.
 */
export function readSettings(env: Env, root: string): Result<Settings, 'setting'> {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return wrong('PORT', `不是端口号: ${env.PORT}`, 'not a port')
  const isProduction = Boolean(env.PUBLIC_URL)
  const publicUrl = (env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/+$/, '')
  if (!isHttpOrigin(publicUrl)) return wrong('PUBLIC_URL', `应为 https://域名, 不带路径: ${env.PUBLIC_URL}`, 'must be an origin')
  if (env.DATABASE_URL && !/^postgres(ql)?:\/\//.test(env.DATABASE_URL)) {
    return wrong('DATABASE_URL', '应以 postgres:// 开头', 'must begin with postgres://')
  }
  const timeZone = env.HUB_TIMEZONE || 'Asia/Shanghai'
  if (!isTimeZone(timeZone)) return wrong('HUB_TIMEZONE', `没有这个时区: ${timeZone}`, 'unknown time zone')
  if (env.HUB_DEMO && !/^[01]$/.test(env.HUB_DEMO)) return wrong('HUB_DEMO', '只能是 0 或 1', 'must be 0 or 1')
  const rawDays = Number(env.HUB_RAW_DAYS || DEFAULT_RAW_DAYS)
  if (!Number.isInteger(rawDays) || rawDays < MIN_RAW_DAYS) {
    return wrong(
      'HUB_RAW_DAYS',
      `应为不小于 ${MIN_RAW_DAYS} 的整数: ${env.HUB_RAW_DAYS}`,
      `must be a whole number from ${MIN_RAW_DAYS}`,
    )
  }
  const recordingMb = Number(env.HUB_RECORDING_MB || DEFAULT_RECORDING_MB)
  if (!Number.isInteger(recordingMb) || recordingMb < 50 || recordingMb > MAX_RECORDING_MB)
    return wrong(
      'HUB_RECORDING_MB',
      `应为 50 到 ${MAX_RECORDING_MB} 的整数: ${env.HUB_RECORDING_MB}`,
      `must be a whole number from 50 to ${MAX_RECORDING_MB}`,
    )
  const level = env.LOG_LEVEL || DEFAULT_LOG_LEVEL
  if (!LOG_LEVELS.includes(level)) return wrong('LOG_LEVEL', `应为 ${LOG_LEVELS.join(' ')} 之一: ${level}`, 'unknown level')
  const unsafe =
    (isProduction ? findUnsafeSecret(env) : undefined) ??
    findWrongScreening(env) ??
    findWrongWechat(env) ??
    findWrongEngine(env) ??
    findWrongMail(env)
  if (unsafe) return unsafe
  return ok({
    host: env.HOST || (isProduction ? '0.0.0.0' : '127.0.0.1'),
    port,
    publicUrl,
    isProduction,
    databaseUrl: env.DATABASE_URL || undefined,
    dataDir: path.resolve(root, env.HUB_DATA_DIR || './.data'),
    demo: env.HUB_DEMO ? env.HUB_DEMO === '1' : undefined,
    timeZone,
    rawDays,
    trustedProxies: (env.TRUSTED_PROXIES ?? '')
      .split(',')
      .map((address) => address.trim())
      .filter(Boolean),
    distDir: path.resolve(root, env.NEXT_DIST_DIR || '.next'),
  })
}

// Shortest lengths by what the secret guards; `admin` ones are needed only while there is no administrator.
const SECRETS = [
  { name: 'PAYLOAD_SECRET', shortest: 32, required: true },
  { name: 'HUB_ORDER_SECRET', shortest: 24, required: true },
  { name: 'HUB_API_KEY', shortest: 24, required: true },
  { name: 'HUB_ADMIN_PASSWORD', shortest: 12, required: false },
] as const

const GUESSABLE =
  /^(my|your|the)?[-_ ]?(password|secret|example|default|test|demo|12345|abcdef|qwerty|admin|zhongcao)|change.?me|please|replace.?(me|this)/i

function findUnsafeSecret(env: Env): Result<Settings, 'setting'> | undefined {
  for (const { name, shortest, required } of SECRETS) {
    const value = env[name]
    if (!value && required) return wrong(name, '设置了 PUBLIC_URL 即为生产环境, 必须给出', 'must be given in production')
    // Two order secrets, parted by a comma, are both active while one is rotated.
    for (const part of value ? value.split(name === 'HUB_ORDER_SECRET' ? ',' : /$^/) : []) {
      if (part.trim().length < shortest) return wrong(name, `太短, 至少 ${shortest} 个字符`, `at least ${shortest} characters`)
      if (GUESSABLE.test(part) || new Set(part).size < 8)
        return wrong(name, '容易被猜到, 请用随机值', 'guessable, use a random value')
    }
  }
  return undefined
}

/** A mini program is its id, its secret, and where WeChat is asked. */
function findWrongWechat(env: Env): Result<Settings, 'setting'> | undefined {
  const { WECHAT_MINI_APPID: appId, WECHAT_MINI_SECRET: secret } = env
  for (const name of ['WECHAT_API_HOST', 'WECOM_API_HOST'] as const)
    if (env[name] && !isHttpOrigin(env[name])) return wrong(name, '应为 http(s) 网址, 不带路径', 'must be an http(s) origin')
  if (Boolean(appId) !== Boolean(secret))
    return wrong(appId ? 'WECHAT_MINI_SECRET' : 'WECHAT_MINI_APPID', '两项要一起设置', 'both are set or none')
  return undefined
}

/** A mail server that cannot be one would be noticed only when somebody has lost a password. */
function findWrongMail(env: Env): Result<Settings, 'setting'> | undefined {
  const { SMTP_URL: url, SMTP_FROM: from } = env
  if (url && !(URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol) && new URL(url).hostname !== ''))
    return wrong(
      'SMTP_URL',
      '应为 smtp:// 或 smtps:// 加服务器地址, 密码里的特殊字符要转义',
      'must be smtp(s)://user:password@host:port, signs in the password escaped',
    )
  if (from && !/^[^<>]*<[^<>@\s]+@[^<>@\s]+>\s*$|^[^<>@\s]+@[^<>@\s]+$/.test(from))
    return wrong('SMTP_FROM', '应为 名称 <hub@example.com>', 'must be a mail address, or a name and <address>')
  if (Boolean(url) !== Boolean(from)) return wrong(url ? 'SMTP_FROM' : 'SMTP_URL', '两项要一起设置', 'both are set or none')
  return undefined
}

/** A key that no search engine takes would be refused without anybody knowing why. */
function findWrongEngine(env: Env): Result<Settings, 'setting'> | undefined {
  const { INDEXNOW_KEY: key, INDEXNOW_HOST: indexNow, BAIDU_PUSH_HOST: baidu } = env
  if (key && !/^[A-Za-z0-9-]{8,128}$/.test(key))
    return wrong('INDEXNOW_KEY', '8 到 128 位字母, 数字或 -', '8 to 128 of A-Z a-z 0-9 -')
  if (indexNow && !isHttpOrigin(indexNow))
    return wrong('INDEXNOW_HOST', '应为 http(s) 网址, 不带路径', 'must be an http(s) origin')
  if (baidu && !isHttpOrigin(baidu)) return wrong('BAIDU_PUSH_HOST', '应为 http(s) 网址, 不带路径', 'must be an http(s) origin')
  return undefined
}

/** Services that look at reviews: a half of their settings would make every review wait for people without anybody knowing why. */
function findWrongScreening(env: Env): Result<Settings, 'setting'> | undefined {
  const { SCREENING_WEBHOOK_URL: url, SCREENING_WEBHOOK_SECRET: secret, CLAMD_PORT: port } = env
  if (url && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    return wrong('SCREENING_WEBHOOK_URL', '应为 http(s) 网址', 'must be an http(s) address')
  if (url && (secret ?? '').length < 24)
    return wrong(
      'SCREENING_WEBHOOK_SECRET',
      '设置了 SCREENING_WEBHOOK_URL 时必须给出, 至少 24 个字符',
      'must be given, at least 24',
    )
  if (port && !(/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) <= 65_535))
    return wrong('CLAMD_PORT', `不是端口号: ${port}`, 'not a port')
  return undefined
}

function isHttpOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.username
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const wrong = (name: string, chinese: string, english: string): Result<Settings, 'setting'> =>
  fail('setting', `${name}: ${chinese} · ${english}`)
