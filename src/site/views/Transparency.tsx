import { reviewRules } from '#reviews/public/figures.ts'
import { reasonCodes } from '#reviews/reason-codes.ts'
import { proofGrades } from '#reviews/review-states.ts'
import { besideContents, Contents } from '../body/Contents.tsx'
import { day, moment } from '../formats.ts'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { Reader } from '../reading/reader.ts'
import type { Transparency as Facts } from '../reading/transparency.ts'
import { DOT } from '../words/dot.ts'
import { reviewWords } from '../words/reviews.ts'
import { transparencyWords } from '../words/transparency.ts'
import styles from './Transparency.module.css'
import { figureRows, questionRows } from './transparency-rows.ts'

/** How reviews are treated, from the rules in force and the figures as they are. */
export function Transparency({ reader, facts }: { reader: Reader; facts: Facts }) {
  const { locale } = reader
  const [words, about] = [transparencyWords(locale), reviewWords(locale)]
  const { log } = facts
  const parts = [
    { id: 'collected', text: words.collected.title },
    { id: 'checked', text: words.checked.title },
    { id: 'figures', text: words.figures },
    { id: 'grades', text: words.grades },
    { id: 'reasons', text: words.reasons },
    { id: 'log', text: words.log.title },
  ].map((part) => ({ ...part, level: 2 as const }))
  return (
    <Page reader={reader}>
      <Sheet as="article" margin={{ seal: 'reviews', label: words.title }}>
        <Title text={words.text} title={words.title} />
        <div className={besideContents}>
          <Contents headings={parts} locale={locale} />
          <div className={styles.text}>
            <section id="collected">
              <h2>{words.collected.title}</h2>
              {words.collected.paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </section>
            <section id="checked">
              <h2>{words.checked.title}</h2>
              {words.checked.paragraphs(reviewRules).map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </section>
            <section id="figures">
              <h2>{words.figures}</h2>
              <table>
                <caption>{words.asOf(moment(facts.at, locale))}</caption>
                <tbody>
                  {[...figureRows(facts.figures, words), ...questionRows(facts.questions, words)].map(([label, figure]) => (
                    <tr key={label}>
                      <th scope="row">{label}</th>
                      <td translate="no">{figure}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <section id="grades">
              <h2>{words.grades}</h2>
              <p>{words.gradesText}</p>
              <dl>
                {proofGrades.map(({ value }) => (
                  <div key={value}>
                    <dt>
                      {about.grades[value]} <span translate="no">{facts.figures.grades[value] ?? 0}</span>
                    </dt>
                    <dd>{about.gradeMeaning[value]}</dd>
                  </div>
                ))}
              </dl>
            </section>
            <section id="reasons">
              <h2>{words.reasons}</h2>
              <p>{words.reasonsText}</p>
              <dl>
                {reasonCodes.map((reason) => (
                  <div key={reason.value}>
                    <dt>{reason.label[locale]}</dt>
                    <dd>
                      {words.ground}
                      {reason.ground[locale]}
                      {DOT}
                      <span className={styles.pair}>{reason.isEditable ? words.editable : words.final}</span>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
            <section id="log">
              <h2>{words.log.title}</h2>
              <p>{words.log.text}</p>
              <dl>
                <div>
                  <dt>{words.log.head}</dt>
                  <dd>{log.seq === 0 ? words.log.none : <Line hash={log.hash} label={words.log.line(log.seq)} />}</dd>
                </div>
                <div>
                  <dt>{words.log.anchor}</dt>
                  <dd>
                    {log.anchor ? (
                      <Line
                        hash={log.anchor.hash}
                        label={`${day(log.anchor.at, locale)}${DOT}${words.log.line(log.anchor.seq)}`}
                      />
                    ) : (
                      words.log.noAnchor
                    )}
                  </dd>
                </div>
              </dl>
            </section>
          </div>
        </div>
      </Sheet>
    </Page>
  )
}

const Line = ({ label, hash }: { label: string; hash: string }) => (
  <>
    {label} <code translate="no">{hash}</code>
  </>
)
