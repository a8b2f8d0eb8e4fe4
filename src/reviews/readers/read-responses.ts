export { selectResponses as readResponses } from './read-responses.sql.ts'
