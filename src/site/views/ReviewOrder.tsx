import { nameVariant } from '#content/variant-name.ts'
import type { WaitingQuestion } from '#reviews/questions/member-questions.ts'
import { type ReviewableOrder, statusOfLine } from '#reviews/submission/order-reviews.ts'
import { inLocale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { OfferNote } from '../parts/RewardNote.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { Reader } from '../reading/reader.ts'
import { formWords } from '../review-form/form-words.ts'
import { OrderForm } from '../review-form/OrderForm.client.tsx'
import type { SendOrderReviews } from '../review-form/state.ts'
import { wordsOf } from '../words/of.ts'
import { WaitingQuestions } from './MyQuestions.tsx'

type Props = {
  reader: Reader
  order: ReviewableOrder | undefined
  /** What others want to know about these goods, and the token by which the buyer answers. */
  questions: WaitingQuestion[]
  token: string
  action: SendOrderReviews
}

/** What the link of an order opens: every one of its goods can be reviewed there. Without an order the link is none. */
export function ReviewOrder({ reader, order, questions, token, action }: Props) {
  const { locale } = reader
  const words = wordsOf(locale)
  const lines = (order?.lines ?? []).map((line) => {
    const status = statusOfLine(line)
    return {
      name: line.name,
      variant: line.variant,
      questions: line.questions,
      review: status === undefined ? undefined : inLocale(locale, `/reviews/status/${status}`),
    }
  })
  const write = { href: inLocale(locale, '/reviews/new'), label: words.review.write }
  return (
    <Page reader={reader}>
      <Sheet margin={{ seal: 'reviews', label: words.form.title }}>
        <Title text={order ? words.form.orderText : undefined} title={order ? words.form.orderTitle : words.form.orderGone} />
        {!order ? <Empty action={write}>{words.form.orderGoneText}</Empty> : null}
        {order && lines.length === 0 ? <Empty action={write}>{words.form.orderEmpty}</Empty> : null}
        {lines.length > 0 && lines.every(({ review }) => review) ? (
          <>
            <p>{words.form.orderAll}</p>
            <ul>
              {lines.map(({ name, variant, review }) => (
                <li key={`${name} ${variant}`}>
                  <span lang="zh-Hans-CN">{nameVariant(name, variant)}</span> <a href={review}>{words.form.orderSee}</a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {order && lines.some(({ review }) => !review) ? <OfferNote locale={locale} order={order.key} /> : null}
        {lines.some(({ review }) => !review) ? (
          <OrderForm action={action} lines={lines} link={token} order={`order-${order?.key}`} words={formWords(locale)} />
        ) : null}
        <WaitingQuestions locale={locale} order={token} questions={questions} />
      </Sheet>
    </Page>
  )
}
