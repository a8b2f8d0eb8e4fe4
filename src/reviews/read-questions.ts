export { selectQuestions as readQuestions, selectQuestionsOf as readQuestionsOf } from './questions.sql.ts'
