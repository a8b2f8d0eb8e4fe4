import { findMemberSession } from '#measurement/members/sessions.ts'
import { sharedPool } from '#platform/database.ts'
import { readMemberDesk } from '#reviews/author/member-desk.ts'
import { readMemberQuestions } from '#reviews/questions/member-questions.ts'
import { day } from '../formats.ts'
import { inLocale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Sections } from '../parts/Sections.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { Reader } from '../reading/reader.ts'
import type { SendOwnForm } from '../review-form/state.ts'
import { helpWords } from '../words/help.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Me.module.css'
import { MyData } from './MyData.tsx'
import { MyMessages } from './MyMessages.tsx'
import { MyQuestions } from './MyQuestions.tsx'
import { MyReservations } from './MyReservations.client.tsx'
import { MyReviews } from './MyReviews.tsx'
import { MyRewards } from './MyRewards.tsx'

/** A member's own page. `token`: what the browser holds of a session. A signed-in page tells the beacon who reads. */
type Props = { reader: Reader; token: string | undefined; action: SendOwnForm; hasWechat: boolean }

export async function Me({ reader, token, action, hasWechat }: Props) {
  const words = wordsOf(reader.locale).me
  const session = await findMemberSession(sharedPool(), token, new Date())
  const desk = session && (await readMemberDesk(sharedPool(), session.member.first, new Date()))
  const questions = session && (await readMemberQuestions(sharedPool(), session.member.first, new Date()))
  const reservations = (
    <MyReservations
      isEnglish={reader.locale === 'en'}
      words={{
        title: words.reservations,
        text: words.reservationsText,
        none: words.reservationsNone,
        remove: words.reservationRemove,
      }}
    />
  )
  return (
    <Page facts={session ? { say: 'identify' } : {}} reader={reader}>
      <Sheet margin={{ label: words.title }}>
        <Title title={words.title} />
        {session && desk && questions ? (
          <div className={styles.desk}>
            <div>
              <MyReviews action={action} desk={desk} locale={reader.locale} />
              <MyQuestions desk={questions} locale={reader.locale} />
            </div>
            <div>
              <MyMessages locale={reader.locale} messages={desk.messages} />
              <MyRewards locale={reader.locale} member={session.member.first} />
              {reservations}
              <MyData locale={reader.locale} member={session.member.first} />
              <div className={styles.me}>
                <p>{session.orderTail === null ? words.signedInWechat : words.signedIn(session.orderTail)}</p>
                <p className={styles.note}>{words.until(day(session.expiresAt, reader.locale))}</p>
                <form action="/member/sign-out" method="post">
                  <button className={buttons.outlined} type="submit">
                    {words.signOut}
                  </button>
                </form>
              </div>
            </div>
          </div>
        ) : (
          <>
            <Empty action={{ href: inLocale(reader.locale, '/help'), label: helpWords(reader.locale).title }}>
              {words.signedOut}
            </Empty>
            {hasWechat ? (
              <p className={styles.wechat}>
                {/* A link and no script: it works in every browser inside WeChat. */}
                <a className={buttons.outlined} href={`/member/wechat?to=${reader.locale === 'en' ? '/en/me' : '/me'}`}>
                  {words.wechat}
                </a>
                <span className={styles.note}>{words.wechatNote}</span>
              </p>
            ) : null}
            {reservations}
          </>
        )}
        <Sections locale={reader.locale} />
      </Sheet>
    </Page>
  )
}
