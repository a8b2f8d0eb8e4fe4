'use client'
import { useEffect, useState } from 'react'
import type { OwnFace } from '#look/title-face/own-faces.ts'
import type { Sent } from '../send.client.ts'

export type { OwnFace }
export type CutFace = { address: string; lacking: string }

/** Sends the file of a face as it is. */
export async function uploadFace(file: File, lost: string): Promise<Sent<OwnFace>> {
  try {
    const response = await fetch(`/api/title-faces?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file })
    const value = (await response.json()) as OwnFace & { message?: string }
    return response.ok ? { ok: true, value } : { ok: false, message: value.message ?? lost }
  } catch {
    return { ok: false, message: lost }
  }
}

/** What is known of an uploaded face; `undefined` while it is asked for, `null` when it is not there. */
export function useOwnFace(id: string | null): OwnFace | null | undefined {
  const [known, setKnown] = useState<{ id: string; face: OwnFace | null } | null>(null)
  useEffect(() => {
    if (!id || known?.id === id) return
    let isAsked = true
    read<OwnFace>(`/api/title-faces/${id}`).then((face) => isAsked && setKnown({ id, face }))
    return () => {
      isAsked = false
    }
  }, [id, known])
  if (!id) return null
  return known?.id === id ? known.face : undefined
}

/** A face cut to the signs of a text, as a page would bring it; `null` without a face or a text, and until it has come. */
export function useCutFace(face: string | null, text: string): CutFace | null {
  const [cut, setCut] = useState<{ of: string; face: CutFace | null } | null>(null)
  const of = face && text ? `/api/title-faces/${face}/cut?text=${encodeURIComponent(text)}` : null
  useEffect(() => {
    if (!of) return
    let isAsked = true
    read<{ face: CutFace | null }>(of).then((answer) => isAsked && setCut({ of, face: answer?.face ?? null }))
    return () => {
      isAsked = false
    }
  }, [of])
  return cut && cut.of === of ? cut.face : null
}

async function read<Value>(address: string): Promise<Value | null> {
  try {
    const answer = await fetch(address)
    return answer.ok ? ((await answer.json()) as Value) : null
  } catch {
    return null
  }
}
