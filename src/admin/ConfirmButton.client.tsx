'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

type Props = {
  label: string
  question: string
  isDisabled?: boolean
  /** It is what the screen is for. */
  isMain?: boolean
  onConfirm: () => void
}

/** A button for what cannot be undone: the first press asks, the second within five seconds acts. */
export function ConfirmButton({ label, question, isDisabled, isMain = false, onConfirm }: Props) {
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    if (!isAsking) return
    const timer = setTimeout(() => setAsking(false), 5000)
    return () => clearTimeout(timer)
  }, [isAsking])
  const press = () => {
    if (isAsking) onConfirm()
    setAsking(!isAsking)
  }
  return (
    <Button
      buttonStyle={isAsking ? 'error' : isMain ? 'primary' : 'secondary'}
      disabled={isDisabled}
      onClick={press}
      size={isMain ? 'medium' : 'small'}
    >
      {isAsking ? question : label}
    </Button>
  )
}
