import { inLocale } from '../locale.ts'
import { Crumbs } from '../parts/Crumbs.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import { SayForm } from '../questions/SayForm.client.tsx'
import { sayWords } from '../questions/say-words.ts'
import type { QuestionShown } from '../reading/questions.ts'
import type { Reader } from '../reading/reader.ts'
import { questionWords } from '../words/questions.ts'

type Props = {
  reader: Reader
  item: QuestionShown
  may: 'yes' | 'own' | 'answered' | 'not-bought'
  /** The token of the order by whose link the buyer came. */
  order: string
}

/** Where a buyer answers; everybody else is told why not and what to do. */
export function QuestionAnswer({ reader, item, may, order }: Props) {
  const { locale } = reader
  const words = questionWords(locale)
  const back = { href: inLocale(locale, item.path), label: words.answering.back }
  return (
    <Page reader={reader}>
      <Sheet margin={{ seal: 'reviews', label: words.title }}>
        <Crumbs above={[{ label: item.product.name, path: item.product.path }]} locale={locale} />
        <Title below={words.answering.title} text={words.answering.text} title={item.card.text} />
        {may === 'yes' ? (
          <SayForm
            action="/questions/answer"
            fields={{ question: item.card.id, ...(order ? { order } : {}) }}
            kind="answer"
            language={locale}
            words={sayWords(words)}
          />
        ) : null}
        {may === 'not-bought' ? (
          <Empty action={{ href: inLocale(locale, '/me'), label: words.answering.me }}>{words.answering.notBought}</Empty>
        ) : null}
        {may === 'own' || may === 'answered' ? <Empty action={back}>{words.answering[may]}</Empty> : null}
      </Sheet>
    </Page>
  )
}
