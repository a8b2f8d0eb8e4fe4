import { timingSafeEqual } from 'node:crypto'
import { revalidatePath } from 'next/cache'

/** Expires every page of the site at once. Only for the worker, which knows the secret of this start. */
export function POST(request: Request): Response {
  if (!isInternal(request.headers.get('x-hub-internal'))) return new Response(null, { status: 404 })
  revalidatePath('/', 'layout')
  return Response.json({ revalidated: true }, { headers: { 'cache-control': 'no-store' } })
}

function isInternal(given: string | null): boolean {
  const expected = process.env.HUB_INTERNAL_SECRET
  if (!given || !expected || given.length !== expected.length) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected))
}
