'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import type { Interaction } from '#content/interactions/interactions.ts'
import { interactionKinds } from '#content/interactions/kinds.ts'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import css from './lives.module.css'
import { TableFile } from './TableFile.client.tsx'

type Shown = Interaction & { amount: string }
type Props = { live: string; interactions: Shown[]; mayChange: boolean }

/** 福袋, 红包, 问答, 连麦: when, what for; and who took part, once the platform’s table is here. */
export function InteractionDesk({ live, interactions, mayChange }: Props) {
  const { t, act, isBusy, error } = useSend()
  const [editing, setEditing] = useState<string | null>(null)
  return (
    <>
      <h2>{t({ zh: '互动', en: 'Interactions' })}</h2>
      {interactions.length === 0 && (
        <p className={desk.hint}>
          {t({
            zh: '还没有安排互动。常见的是开播 5 分钟发红包暖场、每 20 分钟一个福袋留人。排好以后会出现在场控表里。',
            en: 'Nothing is planned yet. What is planned here also stands in the run sheet.',
          })}
        </p>
      )}
      {interactions.map((one) => (
        <section className={`${desk.panel} ${css.interaction}`} key={one.id}>
          {editing === one.id ? (
            <InteractionForm interaction={one} live={live} onDone={() => setEditing(null)} />
          ) : (
            <>
              <h3 className={desk.panelTitle}>
                {t({ zh: `第 ${one.minute} 分钟`, en: `Minute ${one.minute}` })} ·{' '}
                {t(interactionKinds.find(({ value }) => value === one.kind)!.label)} · {one.title}
              </h3>
              <p>
                {one.prize || t({ zh: '没有写奖品', en: 'No prize given' })}
                {one.quantity === null ? '' : t({ zh: `，${one.quantity} 份`, en: `, ${one.quantity} of them` })}
              </p>
              <Figures live={live} one={one} t={t} />
              {mayChange && (
                <>
                  <div className={desk.actions}>
                    <Button buttonStyle="secondary" onClick={() => setEditing(one.id)} size="small" type="button">
                      {t({ zh: '修改', en: 'Change' })}
                    </Button>
                    <ConfirmButton
                      isDisabled={isBusy}
                      label={t({ zh: '删除', en: 'Delete' })}
                      onConfirm={() => void act('/lives/interactions/forget', { id: one.id })}
                      question={t({ zh: '连同参与者一起删除？', en: 'Delete it with who took part?' })}
                    />
                    {one.takers !== null && (
                      <ConfirmButton
                        isDisabled={isBusy}
                        label={t({ zh: '清空参与者', en: 'Forget who took part' })}
                        onConfirm={() => void act('/lives/interactions/people/forget', { id: one.id })}
                        question={t({ zh: '清空后可以重新导入，确定？', en: 'It can be imported again. Sure?' })}
                      />
                    )}
                  </div>
                  <TableFile
                    hint={t({
                      zh: '列：参与人，以及可选的 参与时间、是否购买、订单号、金额（元）。同一人再导入会覆盖。',
                      en: 'Columns: 参与人, and if you have them 参与时间, 是否购买, 订单号, 金额. The same person again replaces.',
                    })}
                    label={t({ zh: '导入参与者（CSV 或 XLSX）', en: 'Who took part (CSV or XLSX)' })}
                    path="/lives/interactions/people"
                    query={{ live, interaction: one.id }}
                  />
                </>
              )}
            </>
          )}
        </section>
      ))}
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
      {mayChange && editing === null && <InteractionForm live={live} />}
    </>
  )
}

function Figures({ live, one, t }: { live: string; one: Shown; t: ReturnType<typeof useSend>['t'] }) {
  if (one.takers === null || one.buyers === null)
    return <p className={desk.hint}>{t({ zh: '还没有导入参与者。', en: 'Who took part was not imported yet.' })}</p>
  const address = `/admin/lives/${live}/interactions?of=${one.id}`
  const share = ((one.buyers / one.takers) * 100).toFixed(1)
  return (
    <p>
      <a href={`${address}#people`}>{t({ zh: `${one.takers} 人参与`, en: `${one.takers} took part` })}</a>
      {' · '}
      <a href={`${address}&bought=1#people`}>{t({ zh: `${one.buyers} 人买了`, en: `${one.buyers} bought` })}</a>
      {` · ${t({ zh: '购买率', en: 'Bought' })} ${share}% · ${one.amount}`}
    </p>
  )
}

function InteractionForm({ live, interaction, onDone }: { live: string; interaction?: Shown; onDone?: () => void }) {
  const { t, act, isBusy, error } = useSend()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const fields = Object.fromEntries(new FormData(form))
    if (!(await act('/lives/interactions', { live, id: interaction?.id ?? '', ...fields }))) return
    form.reset()
    onDone?.()
  }
  return (
    <form className={interaction ? desk.form : `${desk.panel} ${desk.form}`} onSubmit={(event) => void submit(event)}>
      <label className={desk.field}>
        {t({ zh: '种类', en: 'Kind' })}
        <select defaultValue={interaction?.kind} name="kind">
          {interactionKinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {t(label)}
            </option>
          ))}
        </select>
      </label>
      <label className={desk.field}>
        {t({ zh: '第几分钟', en: 'Minute' })}
        <input defaultValue={interaction?.minute} inputMode="numeric" max={1440} min={0} name="minute" required type="number" />
      </label>
      <label className={desk.field}>
        {t({ zh: '名称或口令', en: 'Name' })}
        <input defaultValue={interaction?.title} maxLength={60} name="title" required />
      </label>
      <label className={desk.field}>
        {t({ zh: '奖品（可不填）', en: 'Prize (optional)' })}
        <input defaultValue={interaction?.prize} maxLength={60} name="prize" />
      </label>
      <label className={desk.field}>
        {t({ zh: '份数（可不填）', en: 'How many (optional)' })}
        <input defaultValue={interaction?.quantity ?? ''} inputMode="numeric" min={1} name="quantity" type="number" />
      </label>
      <div className={desk.actions}>
        <Button disabled={isBusy} size="medium" type="submit">
          {interaction ? t({ zh: '保存', en: 'Keep' }) : t({ zh: '加一个互动', en: 'Add one' })}
        </Button>
        {onDone && (
          <Button buttonStyle="secondary" onClick={onDone} size="medium" type="button">
            {t({ zh: '不改了', en: 'Leave it' })}
          </Button>
        )}
      </div>
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </form>
  )
}
