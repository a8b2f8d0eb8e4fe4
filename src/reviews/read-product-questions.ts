export { selectQuestions as readQuestions, selectQuestionsOf as readQuestionsOf } from './product-questions.sql.ts'
