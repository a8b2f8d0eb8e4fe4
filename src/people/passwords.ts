import { fail, ok, type Result } from '#platform/result.ts'

export const MIN_PASSWORD_CHARACTERS = 12
const MAX_PASSWORD_CHARACTERS = 200
const MIN_DIFFERENT_CHARACTERS = 5

/** Long passwords that everybody tries first; kept without capitals and without the digits and signs at their ends. */
// biome-ignore format: a list of words reads better in few lines
const WELL_KNOWN = [
  'password', 'passwordpassword', 'qwertyuiop', 'qwertyuiopasdf', 'qwertyuiopasdfghjkl', 'asdfghjkl', 'zxcvbnm', 'iloveyou',
  'letmein', 'letmeinletmein', 'administrator', 'adminadmin', 'adminadminadmin', 'welcome', 'welcomewelcome', 'changeme',
  'changemechangeme', 'woaini', 'woainiwoaini', 'correcthorsebatterystaple', 'trustno', 'superman', 'football', 'monkey',
  'dragon', 'sunshine', 'princess', 'qazwsxedc', 'qazwsxedcrfv', 'qqwwee', 'zhongcao', 'zhongguo', 'beijing', 'shanghai', 'wodemima',
]

const RUNS = [
  '0123456789012345',
  '9876543210987654',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
]

/**
 * Whether a text may be a password: 12 to 200 characters of any script, not a well-known one, no run or repetition, and
 * neither the name nor the account in it. No rule about capitals, digits and signs.
 */
export function checkPassword(password: unknown, owner: { email?: string | null; name?: string | null } = {}): Result<string> {
  if (typeof password !== 'string' || [...password].length < MIN_PASSWORD_CHARACTERS)
    return fail('too-short', `密码至少 ${MIN_PASSWORD_CHARACTERS} 个字符。`)
  if ([...password].length > MAX_PASSWORD_CHARACTERS) return fail('too-long', `密码不能超过 ${MAX_PASSWORD_CHARACTERS} 个字符。`)
  const plain = password.toLowerCase()
  if (new Set(plain).size < MIN_DIFFERENT_CHARACTERS || isRepetition(plain) || RUNS.some((run) => run.includes(plain)))
    return fail('too-simple', '密码过于简单，请避免重复或连续的字符。')
  if (WELL_KNOWN.includes(plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))) return fail('well-known', '这是常见密码，请换一个。')
  const account = owner.email?.toLowerCase().split('@')[0] ?? ''
  if ([account, owner.name?.toLowerCase() ?? ''].some((word) => word.length >= 4 && plain.includes(word)))
    return fail('personal', '密码里不能包含姓名或邮箱。')
  return ok(password)
}

/** `abcabcabcabc`: the same few characters over and over. */
function isRepetition(text: string): boolean {
  for (let length = 1; length <= 4; length++)
    if (
      text ===
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length)
    )
      return true
  return false
}

/** The refusals in English, by kind. */
export const passwordRefusals: Record<string, string> = {
  'too-short': `A password has at least ${MIN_PASSWORD_CHARACTERS} characters.`,
  'too-long': `A password has at most ${MAX_PASSWORD_CHARACTERS} characters.`,
  'too-simple': 'This password is too simple: avoid repeated or consecutive characters.',
  'well-known': 'This is a well-known password: choose another.',
  personal: 'A password must not contain your name or email address.',
}
