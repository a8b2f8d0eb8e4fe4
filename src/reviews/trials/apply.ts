import type { Bilingual } from '#platform/bilingual.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { lengthOf, toPlainLine, toPlainText } from '../plain-text.ts'
import { contactOf, isPhone, toPhone } from './contacts.ts'
import { placeTokenOf } from './place-link.ts'
import { insertApplication } from './places.sql.ts'
import { hasBought, selectTrialBySlug, type Trial } from './trials.sql.ts'

const APPLICATIONS = { name: 'trial-applications', limit: 10, windowMs: HOUR_MS }

export type ApplicationField = 'product' | 'name' | 'phone' | 'address' | 'why' | 'consent'
/** An application as a form gives it: nothing of it is trusted. */
export type ApplicationInput = Partial<Record<ApplicationField, unknown>>

export type Applied =
  | { ok: true; token: string }
  | { ok: false; message: Bilingual; errors: Partial<Record<ApplicationField, Bilingual>> }

type Context = { pool: Pool; address: string; member?: Buffer; visitor?: Buffer; now: Date }

/**
 * Applies for a place in a campaign that is open now. Refuses wrong fields, people outside the circle, a second application of the same member
 * or phone, and the eleventh within an hour from one address.
 */
export async function applyForTrial(slug: string, input: ApplicationInput, context: Context): Promise<Applied> {
  const { pool, now, member, visitor } = context
  const limit = await takeRateLimit(pool, APPLICATIONS, context.address, now)
  if (!limit.isWithin) return refuse(tooMany)
  const trial = await selectTrialBySlug(pool, slug)
  if (!trial || !isTaking(trial, now)) return refuse(closed)
  const { application, errors } = readApplication(input, trial)
  if (Object.keys(errors).length > 0) return refuse(mistakes, errors)
  const outside = await refuseOutsider(trial, application.product, context)
  if (outside) return refuse(outside)
  const { product, why, ...recipient } = application
  const kept = await insertApplication(pool, {
    ...{ id: uuidv7(now), campaign: trial.id, product, recipient, why, at: now },
    memberHash: member?.toString('hex') ?? null,
    visitorHash: visitor?.toString('hex') ?? null,
    contactHash: contactOf(trial.id, recipient.phone),
  })
  return kept.isNew ? { ok: true, token: placeTokenOf(kept.id) } : refuse(twice)
}

/** Whether applications are taken now. */
export const isTaking = ({ isOpen, startsAt, endsAt }: Pick<Trial, 'isOpen' | 'startsAt' | 'endsAt'>, now: Date): boolean =>
  isOpen && startsAt <= now && now < endsAt

async function refuseOutsider(trial: Trial, product: string, { pool, member }: Context): Promise<Bilingual | null> {
  if (trial.circle === 'anyone') return null
  if (!member) return signIn
  if (trial.circle === 'members') return null
  const bought = await hasBought(pool, member, product)
  if (trial.circle === 'buyers') return bought ? null : onlyBuyers
  return bought ? onlyNewcomers : null
}

function readApplication(input: ApplicationInput, { products }: Trial) {
  const errors: Partial<Record<ApplicationField, Bilingual>> = {}
  const line = (value: unknown) => (typeof value === 'string' ? toPlainLine(value) : '')
  const chosen = line(input.product)
  const product =
    products.find(({ id, slug }) => id === chosen || slug === chosen) ?? (products.length === 1 ? products[0] : undefined)
  const application = {
    product: product?.id ?? '',
    name: line(input.name),
    phone: toPhone(line(input.phone)),
    address: line(input.address),
    why: typeof input.why === 'string' ? toPlainText(input.why) : '',
  }
  if (!product) errors.product = { zh: '请选择商品。', en: 'Choose the product.' }
  if (!application.name || lengthOf(application.name) > 30)
    errors.name = { zh: '请填写收件人，最多 30 字。', en: 'Give the recipient, 30 characters at most.' }
  if (!isPhone(application.phone))
    errors.phone = { zh: '请填写 11 位手机号或带区号的座机。', en: 'Give a mobile or landline number of mainland China.' }
  if (lengthOf(application.address) < 6 || lengthOf(application.address) > 120)
    errors.address = { zh: '请填写完整的收件地址（6–120 字）。', en: 'Give the whole address (6 to 120 characters).' }
  if (lengthOf(application.why) > 300) errors.why = { zh: '最多 300 字。', en: 'At most 300 characters.' }
  if (!['1', 'on', 'true'].includes(String(input.consent)))
    errors.consent = { zh: '请勾选同意，我们才能寄样品。', en: 'Agree, so that the sample can be sent.' }
  return { application, errors }
}

const refuse = (message: Bilingual, errors: Partial<Record<ApplicationField, Bilingual>> = {}): Applied => ({
  ok: false,
  message,
  errors,
})

const mistakes = { zh: '有几处需要修改，你填写的内容都还在。', en: 'Some fields need a change; what you wrote is still here.' }
const closed = { zh: '这个征集现在不接受申请。', en: 'This campaign takes no applications now.' }
const tooMany = { zh: '申请得太频繁了，请一小时后再试。', en: 'Too many applications: try again in an hour.' }
const twice = {
  zh: '你已经申请过了。进度在申请成功时的链接里。',
  en: 'You have applied already: see the link you were given then.',
}
const signIn = {
  zh: '只有登录的会员可以申请。请先从订单消息里的链接登录。',
  en: 'Only members may apply: sign in first, by the link of an order message.',
}
const onlyBuyers = { zh: '只有买过这件商品的会员可以申请。', en: 'Only members who have bought this product may apply.' }
const onlyNewcomers = { zh: '只有没买过这件商品的会员可以申请。', en: 'Only members who have not bought it yet may apply.' }
