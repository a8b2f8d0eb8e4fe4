import type { Bilingual } from '#platform/bilingual.ts'
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
export function checkPassword(
  password: unknown,
  owner: { email?: string | null; name?: string | null } = {},
): Result<string, PasswordFlaw> {
  if (typeof password !== 'string' || [...password].length < MIN_PASSWORD_CHARACTERS) return refuse('too-short')
  if ([...password].length > MAX_PASSWORD_CHARACTERS) return refuse('too-long')
  const plain = password.toLowerCase()
  if (new Set(plain).size < MIN_DIFFERENT_CHARACTERS || isRepetition(plain) || RUNS.some((run) => run.includes(plain)))
    return refuse('too-simple')
  if (WELL_KNOWN.includes(plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))) return refuse('well-known')
  const account = owner.email?.toLowerCase().split('@')[0] ?? ''
  if ([account, owner.name?.toLowerCase() ?? ''].some((word) => word.length >= 4 && plain.includes(word)))
    return refuse('personal')
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

/** What is wrong with a password, as it is said to whoever chose it. */
export const passwordFlaws = {
  'too-short': {
    zh: `密码至少 ${MIN_PASSWORD_CHARACTERS} 个字符。`,
    en: `A password has at least ${MIN_PASSWORD_CHARACTERS} characters.`,
  },
  'too-long': {
    zh: `密码不能超过 ${MAX_PASSWORD_CHARACTERS} 个字符。`,
    en: `A password has at most ${MAX_PASSWORD_CHARACTERS} characters.`,
  },
  'too-simple': { zh: '密码过于简单，请避免重复或连续的字符。', en: 'Too simple: avoid repeated or consecutive characters.' },
  'well-known': { zh: '这是常见密码，请换一个。', en: 'This is a well-known password: choose another.' },
  personal: { zh: '密码里不能包含姓名或邮箱。', en: 'A password must not contain the name or the email address.' },
} satisfies Record<string, Bilingual>

export type PasswordFlaw = keyof typeof passwordFlaws

const refuse = (flaw: PasswordFlaw) => fail(flaw, passwordFlaws[flaw].zh)
