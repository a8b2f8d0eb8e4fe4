'use client'
import { Button } from '@payloadcms/ui'
import type { Bilingual } from '#platform/bilingual.ts'
import { ConfirmButton } from './ConfirmButton.client.tsx'
import styles from './desk.module.css'

export type SourceRow = {
  slug: string
  label: string
  createdAt: string
  rotatedAt: string | null
  closedAt: string | null
  isRotating: boolean
}
type Act = (slug: string) => void
type Props = { sources: SourceRow[]; isBusy: boolean; t: (text: Bilingual) => string; onRotate: Act; onFinish: Act; onClose: Act }

/** The sources opened here, with what can be done to each. */
export function OrderSourceTable({ sources, isBusy, t, onRotate, onFinish, onClose }: Props) {
  const heads = {
    name: t({ zh: '来源', en: 'Source' }),
    hook: t({ zh: '推送地址', en: 'Address' }),
    created: t({ zh: '新增时间', en: 'Opened' }),
    state: t({ zh: '状态', en: 'State' }),
  }
  if (sources.length === 0)
    return <p className={styles.hint}>{t({ zh: '还没有新增其他来源。', en: 'No further sources yet.' })}</p>
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {Object.values(heads).map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th aria-label={t({ zh: '操作', en: 'Actions' })} scope="col" />
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.slug}>
            <td data-label={heads.name}>{source.label}</td>
            <td data-label={heads.hook}>
              <code>/hooks/orders/{source.slug}</code>
            </td>
            <td data-label={heads.created}>{source.createdAt}</td>
            <td data-label={heads.state}>{stateOf(source, t)}</td>
            <td>
              {!source.closedAt && (
                <div className={styles.actions}>
                  {source.isRotating ? (
                    <ConfirmButton
                      isDisabled={isBusy}
                      label={t({ zh: '停用旧密钥', en: 'End the older secret' })}
                      onConfirm={() => onFinish(source.slug)}
                      question={t({ zh: '商城已切换？确认停用', en: 'Has the mall switched?' })}
                    />
                  ) : (
                    <Button buttonStyle="secondary" disabled={isBusy} onClick={() => onRotate(source.slug)} size="small">
                      {t({ zh: '更换密钥', en: 'Rotate' })}
                    </Button>
                  )}
                  <ConfirmButton
                    isDisabled={isBusy}
                    label={t({ zh: '停用来源', en: 'Close' })}
                    onConfirm={() => onClose(source.slug)}
                    question={t({ zh: '确认停用？不可恢复', en: 'Really? It stays closed' })}
                  />
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function stateOf({ closedAt, isRotating, rotatedAt }: SourceRow, t: Props['t']): string {
  if (closedAt) return `${t({ zh: '已停用', en: 'Closed' })} ${closedAt}`
  if (isRotating)
    return t({ zh: `更换中，新旧密钥同时有效（${rotatedAt} 起）`, en: `Rotating since ${rotatedAt}: both secrets work` })
  return t({ zh: '正常', en: 'Open' })
}
