'use client'

/** What a `GET` of the desk answers, or `null` when there is no such thing now or nothing came back. */
export async function ask<T>(path: string, signal?: AbortSignal): Promise<T | null> {
  try {
    const response = await fetch(`/api/review-desk${path}`, { credentials: 'same-origin', signal })
    return response.ok ? ((await response.json()) as T) : null
  } catch {
    return null
  }
}
