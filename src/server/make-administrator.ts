import { getPayload } from 'payload'
import { ensureAdministrator } from '#people/first-administrator.ts'
import config from '../../payload.config.ts'

// A process of its own: Payload is large, and only a first start needs it here.
process.on('disconnect', () => process.exit(1))

const { HUB_ADMIN_EMAIL: email, HUB_ADMIN_PASSWORD: password } = process.env
if (!email || !password) throw new Error('HUB_ADMIN_EMAIL and HUB_ADMIN_PASSWORD are not set')
const payload = await getPayload({ config })
await ensureAdministrator(payload, { email, password })
process.exit(0)
