import type { OwnEntry } from '#reviews/questions/own-entry.ts'
import { findReason } from '#reviews/reason-codes.ts'
import { day } from '../formats.ts'
import { inLocale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import questions from '../questions/Questions.module.css'
import type { Reader } from '../reading/reader.ts'
import { DOT } from '../words/dot.ts'
import { wordsOf } from '../words/of.ts'
import { questionWords } from '../words/questions.ts'

/** The private page of who asked or answered: how it stands, and taking it back. */
export function QuestionStatus({ reader, own, token }: { reader: Reader; own: OwnEntry | undefined; token: string }) {
  const { locale } = reader
  const words = questionWords(locale)
  const { status } = words
  return (
    <Page reader={reader}>
      <Sheet margin={{ seal: 'reviews', label: words.title }}>
        {own ? <Standing locale={locale} own={own} token={token} /> : null}
        {own ? null : (
          <>
            <Title title={status.gone} />
            <Empty action={{ href: inLocale(locale, '/products'), label: wordsOf(locale).nav.products }}>{status.goneText}</Empty>
          </>
        )}
      </Sheet>
    </Page>
  )
}

function Standing({ own, locale, token }: { own: OwnEntry; locale: Reader['locale']; token: string }) {
  const { status } = questionWords(locale)
  const reason = findReason(own.code)
  return (
    <>
      <Title text={status.text} title={status.title[own.kind]} />
      <div className={questions.questions}>
        <p className={questions.by}>
          <strong>{status.states[own.state]}</strong>
          {DOT}
          {day(own.at, locale)}
          {DOT}
          <span lang="zh-Hans-CN">{own.product}</span>
        </p>
        {reason ? <p>{status.reason(reason.told[locale])}</p> : null}
        {own.kind === 'answer' ? (
          <p className={questions.by} lang="zh-Hans-CN">
            {own.questionText}
          </p>
        ) : null}
        <blockquote className={questions.text} lang="zh-Hans-CN">
          {own.text}
        </blockquote>
        <form action="/questions/withdraw" className={questions.links} method="post">
          <input name="token" type="hidden" value={token} />
          <input name="language" type="hidden" value={locale} />
          {own.state === 'published' ? <a href={inLocale(locale, `/questions/${own.question}`)}>{status.see}</a> : null}
          <a href={inLocale(locale, `/products/${own.slug}`)} lang="zh-Hans-CN">
            {own.product}
          </a>
          {own.state === 'withdrawn' ? null : (
            <button className={buttons.outlined} type="submit">
              {status.withdraw}
            </button>
          )}
        </form>
        {own.state === 'withdrawn' ? null : <p className={questions.by}>{status.withdrawNote}</p>}
      </div>
    </>
  )
}
