import { randomBytes } from 'node:crypto'
import type { Settings } from '#platform/env.ts'
import { log } from '#platform/log.ts'
import { parseProxies } from './front/client-address.ts'
import { createCounters } from './front/counters.ts'
import { openFront } from './front/front.ts'
import type { Hub } from './front/hub.ts'
import { createListener } from './front/listener.ts'
import { askMissingPage } from './front/missing-page.ts'
import { askOverLoopback } from './front/page-store/make-page.ts'
import { createPageStore } from './front/page-store/page-store.ts'
import { openRenders } from './front/page-store/renders.ts'
import { readStaticRoutes } from './front/page-store/static-routes.ts'
import { openPages } from './front/pages.ts'
import { securityHeaders } from './front/security-headers.ts'
import { openStaticAssets } from './front/static-assets.ts'
import { step } from './progress.ts'
import { refusal } from './refusal.ts'

/** Takes the port first of all, so that nothing is begun for a hub that could not be reached; pages say 503 until they are there. */
export async function openHub(settings: Settings): Promise<{ hub: Hub; front: Awaited<ReturnType<typeof openFront>> }> {
  const hub: Hub = {
    publicUrl: settings.publicUrl,
    dataDir: settings.dataDir,
    proxies: readProxies(settings.trustedProxies),
    internalSecret: randomBytes(32).toString('hex'),
    sessionKey: randomBytes(32).toString('hex'),
    readiness: { isServing: false, isDemoLoading: false, isDraining: false },
    counters: createCounters(),
  }
  const front = await openFront({ host: settings.host, port: settings.port, listener: createListener(hub) })
  return { hub, front }
}

/** Opens Next and asks for the two pages that are wanted first, so that their first reader does not wait; not beyond `stop`. */
export const openPagesStep = (hub: Hub, settings: Settings, stop: AbortSignal): Promise<void> =>
  step('页面服务 pages', async () => {
    hub.pages = await openPages({ root: process.cwd(), host: settings.host, port: settings.port })
    const secured = securityHeaders(settings.publicUrl.startsWith('https:'))
    hub.assets = openStaticAssets(settings.distDir, secured)
    hub.pageStore = createPageStore({
      renders: openRenders(),
      isStatic: readStaticRoutes(settings.distDir),
      askNext: askOverLoopback(process.env.HUB_INTERNAL_URL!, hub.internalSecret),
      askMissing: askMissingPage,
      secured,
    })
    await warmUp(stop)
    return { value: undefined }
  })

async function warmUp(stop: AbortSignal): Promise<void> {
  const ask = (address: string) =>
    fetch(`${process.env.HUB_INTERNAL_URL}${address}`, {
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(20_000)]),
    }).then((answer) => answer.arrayBuffer())
  await ask('/').catch(() => log.warn('the first page could not be made'))
  // The admin is large; whoever comes for it can wait for the rest of it, the readers need not.
  void ask('/admin/login').catch(() => {})
}

function readProxies(list: string[]) {
  try {
    return parseProxies(list)
  } catch (error) {
    throw refusal((error as Error).message)
  }
}
