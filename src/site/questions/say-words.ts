import type { QuestionWords } from '../words/questions.ts'

/** The words of the form in which one asks or answers; functions cannot travel to the browser. */
export const sayWords = (words: QuestionWords) => ({
  question: words.question,
  questionHint: words.questionHint,
  answer: words.answer,
  answerHint: words.answerHint,
  nickname: words.nickname,
  nicknameHint: words.nicknameHint,
  anonymous: words.anonymous,
  send: words.send,
  sendAnswer: words.sendAnswer,
  sending: words.sending,
  sent: words.sent,
  sentAnswer: words.sentAnswer,
  follow: words.follow,
  failed: words.failed,
})
