'use client'
import { Button } from '@payloadcms/ui'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'

/** For tasks of which nobody knows whether they exist: look again, or say that there are none. */
export function UnknownTasks({ push, count }: { push: string; count: number }) {
  const { t, act, isBusy, error } = useSend()
  const press = (name: string) => void act('/wecom-pushes/act', { id: push, act: name })
  return (
    <div className={desk.panel} role="alert">
      <p>
        {t({
          zh: `有 ${count} 个任务结果不明：不会自动重建。请先在企业微信后台的“群发”里核对。`,
          en: `${count} tasks may or may not exist; they are not made again by themselves. Look into WeCom’s backend first.`,
        })}
      </p>
      <div className={desk.actions}>
        <Button disabled={isBusy} onClick={() => press('ask')} size="small" type="button">
          {t({ zh: '再查一次', en: 'Look again' })}
        </Button>
        <ConfirmButton
          isDisabled={isBusy}
          label={t({ zh: '重新建任务', en: 'Make them again' })}
          onConfirm={() => press('again')}
          question={t({ zh: '确认后台没有这个任务？', en: 'Sure that there is none?' })}
        />
      </div>
      {error && <p className={desk.error}>{error}</p>}
    </div>
  )
}
