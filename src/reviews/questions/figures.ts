export { countQuestionFigures, type QuestionFigures } from './figures.sql.ts'
