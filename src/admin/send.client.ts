'use client'

export type Sent<T> = { ok: true; value: T } | { ok: false; message: string }

/** Posts JSON to one of our endpoints; what went wrong comes back as a sentence to show. */
export async function send<T>(path: string, body: unknown, lost: string): Promise<Sent<T>> {
  try {
    const response = await fetch(`/api${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const value = (await response.json()) as T & { message?: string }
    return response.ok ? { ok: true, value } : { ok: false, message: value.message ?? lost }
  } catch {
    return { ok: false, message: lost }
  }
}
