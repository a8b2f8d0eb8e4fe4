'use client'
import { contentTypes } from '#content-types.ts'
import type { Choices } from '#integrations/wecom/push/choices.ts'
import type { Criteria } from '#integrations/wecom/push/criteria.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { MomentFields } from '../planner/MomentFields.client.tsx'
import { AudiencePanel } from './AudiencePanel.client.tsx'
import { Chips } from './Chips.client.tsx'
import type { Draft } from './push-draft.ts'
import type { Candidate } from './shown-push.ts'
import type { ShownAudience } from './use-audience.client.ts'
import css from './wecom.module.css'
import { kindLabels } from './words.ts'

type Props = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  choices: Choices
  candidates: Candidate[]
  audience: ShownAudience | undefined
  /** In the hub's zone. */
  today: string
  t: (text: Bilingual) => string
}

/** Whom it goes to, how many that are, and when. */
export function RecipientFields({ draft, change, choices, candidates, audience, today, t }: Props) {
  const { kind, criteria } = draft
  const narrow = (part: Partial<Criteria>) => change({ criteria: { ...criteria, ...part } })
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>{t({ zh: '发给谁', en: 'To whom' })}</h2>
      <div className={desk.stack}>
        <fieldset className={css.radios}>
          <legend>{t({ zh: '渠道', en: 'Channel' })}</legend>
          {(['single', 'group'] as const).map((one) => (
            <label className={desk.tick} key={one}>
              <input checked={kind === one} name="kind" onChange={() => change({ kind: one })} type="radio" />
              <span>{t(kindLabels[one])}</span>
            </label>
          ))}
        </fieldset>
        {kind === 'single' ? (
          <>
            <Chips
              chosen={criteria.tags}
              label={t({ zh: '标签（任意一个；不选就是全部）', en: 'Tags (any of them; none: everybody)' })}
              none={t({ zh: '企业微信里还没有标签。', en: 'There are no tags yet.' })}
              onChange={(tags) => narrow({ tags })}
              options={choices.tags.map(({ id, name, group }) => ({ id, name: group ? `${group}：${name}` : name }))}
            />
            <div className={desk.form}>
              <label className={desk.field}>
                {t({ zh: '星级', en: 'Stars' })}
                <select onChange={(event) => narrow({ stars: Number(event.target.value) })} value={criteria.stars}>
                  {[0, 1, 2, 3, 4, 5].map((stars) => (
                    <option key={stars} value={stars}>
                      {stars === 0
                        ? t({ zh: '不限', en: 'Any' })
                        : t({ zh: `${'★'.repeat(stars)} 及以上`, en: `${'★'.repeat(stars)} and more` })}
                    </option>
                  ))}
                </select>
              </label>
              <label className={desk.field}>
                {t({ zh: '最近内容', en: 'Last content' })}
                <select onChange={(event) => narrow({ last: readLast(event.target.value) })} value={writeLast(criteria.last)}>
                  <option value="">{t({ zh: '不限', en: 'Any' })}</option>
                  <optgroup label={t({ zh: '最近打开的是', en: 'Opened last' })}>
                    {contentTypes.map(({ slug, label }) => (
                      <option key={slug} value={`opened ${slug}`}>
                        {t({ zh: `最近打开的是${label.zh}`, en: `Opened last: ${label.en}` })}
                      </option>
                    ))}
                  </optgroup>
                  <optgroup label={t({ zh: '触达或打开过', en: 'Reached by' })}>
                    {candidates.map(({ subject, title }) => (
                      <option key={subject} value={`reached ${subject}`}>
                        {t({ zh: `触达过《${title}》`, en: `Reached by “${title}”` })}
                      </option>
                    ))}
                  </optgroup>
                </select>
              </label>
            </div>
            <Chips
              chosen={criteria.staff}
              label={t({ zh: '哪些同事的客户（不选就是全部）', en: 'Whose customers (none: everybody’s)' })}
              none={t({ zh: '还没有读到客户。', en: 'No customers have been read yet.' })}
              onChange={(staff) => narrow({ staff })}
              options={choices.staff.map(({ id, name, customers }) => ({ id, name: `${name} · ${customers}` }))}
            />
          </>
        ) : (
          <Chips
            chosen={criteria.chats}
            label={t({ zh: '哪些群（不选就是全部）', en: 'Which groups (none: all)' })}
            none={t({ zh: '还没有读到客户群。', en: 'No groups have been read yet.' })}
            onChange={(chats) => narrow({ chats })}
            options={choices.chats.map(({ id, name, members }) => ({ id, name: `${name || id} · ${members}` }))}
          />
        )}
        <AudiencePanel audience={audience} kind={kind} t={t} />
        <fieldset className={css.radios}>
          <legend>{t({ zh: '什么时候', en: 'When' })}</legend>
          <label className={desk.tick}>
            <input checked={!draft.isScheduled} name="when" onChange={() => change({ isScheduled: false })} type="radio" />
            <span>{t({ zh: '马上', en: 'At once' })}</span>
          </label>
          <label className={desk.tick}>
            <input checked={draft.isScheduled} name="when" onChange={() => change({ isScheduled: true })} type="radio" />
            <span>{t({ zh: '到时再建任务', en: 'Make the tasks later' })}</span>
          </label>
          {draft.isScheduled && (
            <MomentFields day={draft.day} onChange={(day, time) => change({ day, time })} t={t} time={draft.time} today={today} />
          )}
        </fieldset>
      </div>
    </section>
  )
}

const writeLast = (last: Criteria['last']): string =>
  last === null ? '' : last.kind === 'opened' ? `opened ${last.type}` : `reached ${last.subject}`

function readLast(value: string): Criteria['last'] {
  const [kind, of = ''] = value.split(' ')
  if (kind === 'reached') return { kind, subject: of }
  const type = contentTypes.find(({ slug }) => slug === of)
  return kind === 'opened' && type ? { kind, type: type.slug } : null
}
