import { expect, test } from 'vitest'
import { readSettings } from '#platform/env.ts'

const SAFE = {
  PUBLIC_URL: 'https://hub.example.cn/',
  PAYLOAD_SECRET: 'kT3vQ9xW1zR7yB5nM2pL8sD4fG6hJ0aC',
  HUB_ORDER_SECRET: 'wE5rT7yU9iO1pA3sD5fG7hJ9',
  HUB_API_KEY: 'zX2cV4bN6mQ8wE0rT2yU4iO6',
}

const read = (env: Record<string, string | undefined>) => readSettings(env, '/srv/hub')
const value = (env: Record<string, string | undefined>) => {
  const settings = read(env)
  if (!settings.ok) throw new Error(settings.message)
  return settings.value
}
const message = (env: Record<string, string | undefined>) => {
  const settings = read(env)
  return settings.ok ? '' : settings.message
}

test('without any setting the hub is private to this machine', () => {
  expect(value({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://localhost:3000',
    isProduction: false,
    databaseUrl: undefined,
    dataDir: '/srv/hub/.data',
    demo: undefined,
    timeZone: 'Asia/Shanghai',
    rawDays: 180,
    trustedProxies: [],
    distDir: '/srv/hub/.next',
  })
})

test('PUBLIC_URL means production: open to all addresses, and its slash goes', () => {
  expect(value(SAFE)).toMatchObject({ host: '0.0.0.0', isProduction: true, publicUrl: 'https://hub.example.cn' })
  expect(value({ ...SAFE, HOST: '10.0.0.7' }).host).toBe('10.0.0.7')
})

test('an empty variable counts as not set', () => {
  expect(value({ PORT: '', HUB_DATA_DIR: '', DATABASE_URL: '', PUBLIC_URL: '', HUB_DEMO: '', LOG_LEVEL: '' })).toMatchObject({
    port: 3000,
    dataDir: '/srv/hub/.data',
    isProduction: false,
    demo: undefined,
  })
})

test.each(['PAYLOAD_SECRET', 'HUB_ORDER_SECRET', 'HUB_API_KEY'])('production without %s is refused by name', (name) => {
  expect(message({ ...SAFE, [name]: undefined })).toMatch(new RegExp(`^${name}: .*must be given`))
})

test.each([
  ['PAYLOAD_SECRET', 'kT3vQ9xW1zR7yB5nM2pL8sD4fG6hJ0a'],
  ['HUB_ORDER_SECRET', 'wE5rT7yU9iO1pA3sD5fG7hJ'],
  ['HUB_API_KEY', 'zX2cV4'],
  ['HUB_ADMIN_PASSWORD', 'kT3vQ9xW1zR'],
])('a short %s is refused in production', (name, secret) => {
  expect(message({ ...SAFE, [name]: secret })).toMatch(new RegExp(`^${name}: .*at least`))
})

test.each([
  'changeme-changeme-changeme-changeme',
  'your-secret-your-secret-your-secret-1',
  'please-replace-this-value-before-use-1',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
])('a guessable secret is refused in production: %s', (secret) => {
  expect(message({ ...SAFE, PAYLOAD_SECRET: secret })).toMatch(/^PAYLOAD_SECRET: .*guessable/)
})

test('two order secrets are both judged while one is rotated', () => {
  expect(message({ ...SAFE, HUB_ORDER_SECRET: `${SAFE.HUB_ORDER_SECRET},${SAFE.HUB_API_KEY}` })).toBe('')
  expect(message({ ...SAFE, HUB_ORDER_SECRET: `${SAFE.HUB_ORDER_SECRET},short` })).toMatch(/^HUB_ORDER_SECRET/)
})

test('a refusal never shows the secret itself', () => {
  expect(message({ ...SAFE, PAYLOAD_SECRET: 'changeme-9f8e7d6c5b4a-changeme-1234' })).not.toContain('9f8e7d6c5b4a')
})

test.each([
  [{ PORT: '70000' }, /^PORT/],
  [{ PORT: '30x' }, /^PORT/],
  [{ PORT: '0' }, /^PORT/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL/],
  [{ PUBLIC_URL: 'hub.example.cn' }, /^PUBLIC_URL/],
  [{ PUBLIC_URL: 'https://hub.example.cn/shop' }, /^PUBLIC_URL/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL/],
  [{ HUB_TIMEZONE: 'Asia/Nowhere' }, /^HUB_TIMEZONE/],
  [{ HUB_RAW_DAYS: '7' }, /^HUB_RAW_DAYS/],
  [{ HUB_RAW_DAYS: 'many' }, /^HUB_RAW_DAYS/],
  [{ HUB_RECORDING_MB: '2GB' }, /^HUB_RECORDING_MB/],
  [{ HUB_RECORDING_MB: '10' }, /^HUB_RECORDING_MB/],
  [{ HUB_DEMO: 'yes' }, /^HUB_DEMO/],
])('%o is refused by name', (env, reason) => {
  expect(message(env)).toMatch(reason)
})

test.each([
  [{ SCREENING_WEBHOOK_URL: 'moderation.example.com' }, /^SCREENING_WEBHOOK_URL: /],
  [{ SCREENING_WEBHOOK_URL: 'https://moderation.example.com/check' }, /^SCREENING_WEBHOOK_SECRET: .*must be given/],
  [{ WECHAT_MINI_APPID: 'wx1' }, /^WECHAT_MINI_SECRET: .*both are set or none/],
  [{ WECHAT_API_HOST: 'https://api.weixin.qq.com/cgi-bin' }, /^WECHAT_API_HOST: .*must be an http/],
  [{ WECOM_API_HOST: 'qyapi.weixin.qq.com' }, /^WECOM_API_HOST: .*must be an http/],
  [{ INDEXNOW_KEY: 'short' }, /^INDEXNOW_KEY: .*8 to 128/],
  [{ INDEXNOW_KEY: '../../etc/passwd' }, /^INDEXNOW_KEY: .*8 to 128/],
  [{ BAIDU_PUSH_HOST: 'data.zz.baidu.com' }, /^BAIDU_PUSH_HOST: .*must be an http/],
  [{ INDEXNOW_HOST: 'https://api.indexnow.org/indexnow' }, /^INDEXNOW_HOST: .*must be an http/],
  [{ CLAMD_HOST: '127.0.0.1', CLAMD_PORT: '70000' }, /^CLAMD_PORT: .*not a port/],
])('a half of the settings of a check outside is refused: %o', (env, said) => {
  expect(message(env)).toMatch(said)
})

test('whole settings of checks outside are taken', () => {
  const env = { SCREENING_WEBHOOK_URL: 'https://m.example.com/check', SCREENING_WEBHOOK_SECRET: SAFE.HUB_API_KEY }
  expect(message({ ...env, CLAMD_HOST: '127.0.0.1', CLAMD_PORT: '3310' })).toBe('')
})

test('a mail server is an address and a sender, or neither', () => {
  const from = '茗汀 <hub@example.cn>'
  for (const url of ['smtp://127.0.0.1:2525', 'smtps://user:p%40ss@smtp.example.com:465'])
    expect(message({ SMTP_URL: url, SMTP_FROM: from }), url).toBe('')
  for (const url of ['smtp.example.com', 'https://smtp.example.com', 'smtp://', 'smtp://user:p@ss:w@rd@host:port'])
    expect(message({ SMTP_URL: url, SMTP_FROM: from }), url).toMatch(/^SMTP_URL: .*smtp/)
  expect(message({ SMTP_URL: 'smtp://host', SMTP_FROM: 'somebody' })).toMatch(/^SMTP_FROM: /)
  expect(message({ SMTP_URL: 'smtp://host' })).toMatch(/^SMTP_FROM: /)
  expect(message({ SMTP_FROM: 'hub@example.cn' })).toMatch(/^SMTP_URL: /)
})
