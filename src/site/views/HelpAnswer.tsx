import { day } from '../formats.ts'
import { breadcrumbs, faqPage } from '../heads/json-ld.ts'
import { inLocale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import { Crumbs } from '../parts/Crumbs.tsx'
import { Page } from '../parts/Page.tsx'
import { ProductStrip } from '../parts/ProductStrip.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { readBrand } from '../reading/brand.ts'
import type { HelpPage } from '../reading/help.ts'
import type { Reader } from '../reading/reader.ts'
import { helpWords } from '../words/help.ts'
import styles from './Help.module.css'
import { Answer } from './HelpQuestions.tsx'

export async function HelpAnswer({ reader, item }: { reader: Reader; item: HelpPage }) {
  const { locale } = reader
  const words = helpWords(locale)
  const { contact } = await readBrand(reader)
  const above = [{ label: words.title, path: '/help' }]
  return (
    <Page data={[...faqPage([item]), breadcrumbs([...above, { label: item.question, path: item.path }])]} reader={reader}>
      <Sheet as="article" margin={{ label: words.groups[item.group] }}>
        <Crumbs above={above} locale={locale} />
        <h1 className={styles.title} data-face="" lang="zh-Hans-CN">
          {item.question}
        </h1>
        <div data-body="">
          <Answer text={item.answer} />
        </div>
        <p className={styles.said}>{words.updated(day(item.updatedAt, locale))}</p>
        {reader.colleague ? null : (
          <form action="/help/vote" className={styles.vote} method="post">
            <span id="useful">{words.useful}</span>
            <input name="entry" type="hidden" value={item.id} />
            <input name="language" type="hidden" value={locale} />
            {(['useful', 'not'] as const).map((vote) => (
              <button aria-describedby="useful" className={buttons.outlined} key={vote} name="vote" type="submit" value={vote}>
                {words.votes[vote]}
              </button>
            ))}
          </form>
        )}
        <section className={styles.unanswered}>
          <h2>{words.unanswered}</h2>
          <p className={styles.contact}>{contact ? `${words.contact}\n${contact}` : words.noContact}</p>
          <a href={inLocale(locale, '/help')}>{words.all}</a>
        </section>
      </Sheet>
      {item.products.length > 0 ? (
        <Sheet margin={{ seal: 'products', label: words.products }} title={words.products}>
          <div className={styles.products}>
            {item.products.map((product) => (
              <ProductStrip key={product.id} locale={locale} product={product} reader={reader} />
            ))}
          </div>
        </Sheet>
      ) : null}
      {item.others.length > 0 ? (
        <Sheet margin={{ label: words.groups[item.group] }} title={words.more}>
          <ul className={styles.others} lang="zh-Hans-CN">
            {item.others.map(({ id, path, question }) => (
              <li key={id}>
                <a href={inLocale(locale, path)}>{question}</a>
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
    </Page>
  )
}
