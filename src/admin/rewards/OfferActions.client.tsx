'use client'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import { useSend } from '../use-send.client.ts'

/** Ends an offer; who was asked while it stood still gets what he was promised. */
export function OfferActions({ id }: { id: string }) {
  const { t, act, isBusy, error } = useSend()
  return (
    <>
      <ConfirmButton
        isDisabled={isBusy}
        label={t({ zh: '结束', en: 'End' })}
        onConfirm={() => void act('/rewards/offers/end', { id })}
        question={t({ zh: '确认结束？', en: 'End it?' })}
      />
      {error ? <p role="alert">{error}</p> : null}
    </>
  )
}
