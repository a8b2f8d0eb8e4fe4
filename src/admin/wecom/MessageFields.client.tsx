'use client'
import { MOST_TEXT_BYTES } from '#integrations/wecom/push/limits.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { Field } from '../wechat/AccountFrame.client.tsx'
import type { Draft } from './push-draft.ts'
import type { Candidate } from './shown-push.ts'
import css from './wecom.module.css'

type Props = { draft: Draft; change: (part: Partial<Draft>) => void; candidates: Candidate[]; t: (text: Bilingual) => string }

/** Which content, and what is said with it. */
export function MessageFields({ draft, change, candidates, t }: Props) {
  const bytes = new TextEncoder().encode(draft.text).length
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>{t({ zh: '发什么', en: 'What' })}</h2>
      <div className={desk.stack}>
        <label className={desk.field}>
          {t({ zh: '内容（已发布的）', en: 'Content (published)' })}
          <select onChange={(event) => change({ subject: event.target.value })} required value={draft.subject}>
            <option value="">{t({ zh: '请选择', en: 'Choose one' })}</option>
            {candidates.map(({ subject, title, type }) => (
              <option key={subject} value={subject}>
                {`${t(type)} · ${title}`}
              </option>
            ))}
          </select>
        </label>
        <label className={desk.field}>
          {t({ zh: '文字', en: 'Text' })}
          <textarea
            onChange={(event) => change({ text: event.target.value })}
            placeholder={t({ zh: '例如：新到的春茶，先看这篇再选。', en: 'What a colleague would say' })}
            rows={4}
            value={draft.text}
          />
        </label>
        <small className={css.count} data-over={bytes > MOST_TEXT_BYTES}>
          {t({ zh: `${bytes}/${MOST_TEXT_BYTES} 字节`, en: `${bytes} of ${MOST_TEXT_BYTES} bytes` })}
        </small>
        <fieldset className={css.radios}>
          <legend>{t({ zh: '怎么带上内容', en: 'How the content goes along' })}</legend>
          {cards.map(({ value, label }) => (
            <label className={desk.tick} key={value}>
              <input checked={draft.card === value} name="card" onChange={() => change({ card: value })} type="radio" />
              <span>{t(label)}</span>
            </label>
          ))}
        </fieldset>
        {draft.card !== 'none' && (
          <Field
            label={t({ zh: '卡片标题（不填用内容的标题）', en: 'Title of the card (empty: the content’s own)' })}
            maxLength={60}
            onChange={(event) => change({ title: event.target.value })}
            value={draft.title}
          />
        )}
        {draft.card === 'miniprogram' && (
          <div className={desk.form}>
            <Field
              label={t({ zh: '小程序 AppID', en: 'AppID of the mini program' })}
              maxLength={18}
              onChange={(event) => change({ mini: { ...draft.mini, appId: event.target.value } })}
              value={draft.mini.appId}
            />
            <Field
              label={t({ zh: '页面路径', en: 'Page' })}
              maxLength={200}
              onChange={(event) => change({ mini: { ...draft.mini, page: event.target.value } })}
              placeholder="pages/article/index?id=1"
              value={draft.mini.page}
            />
          </div>
        )}
        <p className={desk.hint}>
          {t({
            zh: '每位同事的链接不同，带着渠道和同事，打开和成交都能算到这次推送。',
            en: 'Each colleague’s link is his own and carries channel and colleague, so opens and orders are known to come from this push.',
          })}
        </p>
      </div>
    </section>
  )
}

const cards: { value: Draft['card']; label: Bilingual }[] = [
  { value: 'link', label: { zh: '图文卡片（标题、摘要、封面）', en: 'A card with title, dek and cover' } },
  { value: 'miniprogram', label: { zh: '小程序卡片', en: 'A card of a mini program' } },
  { value: 'none', label: { zh: '只在文字后面加链接', en: 'A link after the text only' } },
]
