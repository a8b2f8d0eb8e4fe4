import { clamdProvider } from './clamd-provider.ts'
import type { Provider } from './provider.ts'
import { webhookProvider } from './webhook-provider.ts'

const CLAMD_PORT = 3310

type Env = Record<string, string | undefined>

/** Those that the operator has named in the settings; often none. */
export function configuredProviders(env: Env = process.env): Provider[] {
  const providers: Provider[] = []
  if (env.SCREENING_WEBHOOK_URL) providers.push(webhookProvider(env.SCREENING_WEBHOOK_URL, env.SCREENING_WEBHOOK_SECRET))
  if (env.CLAMD_HOST) providers.push(clamdProvider(env.CLAMD_HOST, Number(env.CLAMD_PORT || CLAMD_PORT)))
  return providers
}
