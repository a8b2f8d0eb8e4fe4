'use client'

/** Asks for a copy of what is kept of somebody and saves it as the file that it is; `false` when none came. */
export async function saveExport(key: object): Promise<boolean> {
  const response = await fetch('/api/personal-data/export', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(key),
  }).catch(() => undefined)
  if (!response?.ok) return false
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'person.json'
  link.click()
  URL.revokeObjectURL(link.href)
  return true
}
