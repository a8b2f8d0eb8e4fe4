import { inTransaction, type Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { appendLine, insertQuestion, selectAskedProduct } from './entries.sql.ts'
import { type EntryInput, readEntryInput } from './entry-input.ts'
import { lookThroughWords } from './look-through-words.ts'
import { entryTokenOf } from './own-entry.ts'

const BY_PERSON = { name: 'questions-by-person', limit: 5, windowMs: DAY_MS }
/** Whoever throws his cookie away is a new person, but not at a new address; a household or an office shares one. */
const BY_ADDRESS = { name: 'questions-by-address', limit: 20, windowMs: DAY_MS }

/** `person`: keyed hash of the member, else of the visitor; null for who is not counted. */
export type Asking = { product: string; input: EntryInput; person: Buffer | null; address: string; at: Date }

export type Asked = { id: string; token: string }
export type AskRefused = 'product' | 'text' | 'nickname' | 'limited'

/**
 * Takes a reader's question about a product. It is looked through and waits for somebody to read it; the same person asking the same
 * is heard once. Refuses a product that is none, texts of another length, and the sixth question of a person within a day.
 */
export async function askQuestion(
  pool: Pool,
  { product, input, person, address, at }: Asking,
): Promise<Result<Asked, AskRefused>> {
  const read = readEntryInput('question', input)
  if (!read.ok) return read
  const asked = await selectAskedProduct(pool, product)
  if (!asked) return fail('product', 'there is no such product')
  if (!(await isWithinLimits(pool, { person, address, at }))) return fail('limited', 'five questions a day')
  const findings = await lookThroughWords(pool, read.value)
  const id = await inTransaction(pool, async (client) => {
    const fresh = uuidv7(at)
    const kept = await insertQuestion(client, { id: fresh, product: asked.id, person, ...read.value, findings, at })
    if (kept === fresh)
      await appendLine(client, {
        kind: 'question',
        id: kept,
        version: 1,
        action: 'ask',
        from: null,
        to: 'pending',
        actorKind: 'author',
        at,
      })
    return kept
  })
  return ok({ id, token: entryTokenOf('question', id) })
}

async function isWithinLimits(pool: Pool, { person, address, at }: Pick<Asking, 'person' | 'address' | 'at'>): Promise<boolean> {
  const own = person && (await takeRateLimit(pool, BY_PERSON, person.toString('hex'), at))
  if (own && !own.isWithin) return false
  // Who cannot be told apart shares the five of the address with all who cannot.
  const shared = person ? BY_ADDRESS : { ...BY_PERSON, name: 'questions-by-unknown' }
  return (await takeRateLimit(pool, shared, address, at)).isWithin
}
