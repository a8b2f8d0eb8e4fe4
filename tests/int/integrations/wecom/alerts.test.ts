import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nameColleague } from '#integrations/wecom/alerts/colleagues.ts'
import { tellOwner } from '#integrations/wecom/alerts/tell-owner.ts'
import { readStaffNames } from '#integrations/wecom/staff-names.ts'
import { connectWecom } from '#integrations/wecom/wecom-account.ts'
import type { Pool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { reactToDue } from '#server/worker/outbox.ts'
import { subscriptions } from '../../../../src/subscriptions.ts'
import { makeColleague } from '../../../builders/content.ts'
import { testPayload } from '../../../builders/payload.ts'
import { contentOf, submitted } from '../../../builders/reviews.ts'
import { makeProduct } from '../../../builders/shop.ts'
import { startWecom, type WecomSimulator } from '../../../fakes/wecom/simulator.ts'
import { SIMULATED_WECOM } from '../../../fakes/wecom/tokens.ts'

const { payload, pool }: { payload: Awaited<ReturnType<typeof testPayload>>['payload']; pool: Pool } = await testPayload()
let wecom: WecomSimulator
let owner: string
let product: string
let products = 0

beforeAll(async () => {
  wecom = await startWecom()
  process.env.WECOM_API_HOST = wecom.host
  owner = (await makeColleague(payload, 'brand-manager')).id
})
afterAll(async () => {
  delete process.env.WECOM_API_HOST
  await pool.query('delete from wecom_accounts')
  await pool.query('delete from wechat_tokens')
  await wecom.close()
})
beforeEach(async () => {
  Object.assign(wecom, { staff: ['lin'], messages: [], faults: [], now: Date.now() })
  // Three bad reviews of one product would be an alarm besides.
  product = (await makeProduct(payload, `tea-${++products}`)).id
  await payload.update({ collection: 'products', id: product, data: { owner } as never })
  wecom.tokens.given = []
  await pool.query('delete from wechat_tokens')
  await pool.query('truncate outbox, alerts, care_cases, wecom_alerts')
  await connectWecom(pool, { ...SIMULATED_WECOM, name: '', monthCap: 0, dayCap: 1 }, new Date())
  await nameColleague(pool, owner, 'lin')
})

async function react(): Promise<void> {
  const context = { payload, pool, log }
  while ((await reactToDue({ pool, context, subscriptions, stop: new AbortController().signal })) > 0);
}
const complain = () =>
  submitted(pool, { product, at: new Date(), content: contentOf({ rating: 1, text: '茶叶是<b>碎的</b>，包装也破了。' }) })
const alertId = async () => (await pool.query('select id from alerts order by id')).rows[0].id as number
const states = async () => (await pool.query('select state, problem from wecom_alerts')).rows

describe('the warning of a bad review', () => {
  it('reaches the owner of the product in 企业微信, once', async () => {
    const review = await complain()
    await react()
    expect(wecom.messages).toEqual([
      expect.objectContaining({
        touser: 'lin',
        msgtype: 'textcard',
        agentid: Number(SIMULATED_WECOM.agentId),
        enable_duplicate_check: 1,
        textcard: expect.objectContaining({
          title: expect.stringContaining('1 星差评'),
          description: expect.stringContaining('&lt;b&gt;碎的'),
          url: expect.stringContaining(review),
        }),
      }),
    ])
    await tellOwner(pool, await alertId(), new Date())
    await Promise.all([1, 2].map(async () => tellOwner(pool, await alertId(), new Date())))
    expect(wecom.messages).toHaveLength(1)
    expect(await states()).toEqual([{ state: 'sent', problem: null }])
  })

  it('goes to nobody without a UserID or an account', async () => {
    await nameColleague(pool, owner, '')
    await complain()
    await react()
    await pool.query('delete from wecom_accounts')
    await nameColleague(pool, owner, 'lin')
    await tellOwner(pool, await alertId(), new Date())
    expect([wecom.messages, await states()]).toEqual([[], []])
  })

  it('whose answer was lost is asked for again while a second one would be refused, and is unknown after that', async () => {
    await complain()
    await pool.query("delete from outbox where event <> 'review.complained'")
    await react()
    await pool.query('delete from wecom_alerts; delete from outbox')
    const at = new Date()
    wecom.faults = ['lost']
    await expect(tellOwner(pool, await alertId(), at)).rejects.toThrow('没有应答')
    expect(await states()).toEqual([{ state: 'asking', problem: null }])
    await tellOwner(pool, await alertId(), new Date(at.getTime() + 26 * MINUTE_MS))
    expect(await states()).toEqual([{ state: 'unknown', problem: expect.any(String) }])
  })

  it('that is refused says why and is not tried again; one that could not be asked for is', async () => {
    await complain()
    wecom.staff = []
    await react()
    expect(await states()).toEqual([{ state: 'failed', problem: expect.stringContaining('81013') }])
    await pool.query('delete from wecom_alerts')
    wecom.staff = ['lin']
    wecom.faults = [{ errcode: -1 }]
    await expect(tellOwner(pool, await alertId(), new Date())).rejects.toThrow('繁忙')
    await tellOwner(pool, await alertId(), new Date())
    expect([wecom.messages.length, await states()]).toEqual([1, [{ state: 'sent', problem: null }]])
  })
})

describe('who colleagues of 企业微信 are', () => {
  it('is said by the names of the hub, and by the UserID of whoever is not known here', async () => {
    const { name } = await payload.findByID({ collection: 'users', id: owner })
    const nameStaff = await readStaffNames(pool)
    expect(name).not.toBe('lin')
    expect(nameStaff('lin')).toBe(name)
    expect(nameStaff('nobody')).toBe('nobody')
    await nameColleague(pool, owner, '')
    expect((await readStaffNames(pool))('lin')).toBe('lin')
  })

  it('names both when two colleagues share one account', async () => {
    const other = await makeColleague(payload, 'editor')
    await nameColleague(pool, other.id, 'lin')
    expect((await readStaffNames(pool))('lin').split('、')).toHaveLength(2)
    await nameColleague(pool, other.id, '')
  })
})
