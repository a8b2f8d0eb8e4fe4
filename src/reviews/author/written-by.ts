export { selectWritten as readWritten } from './written-by.sql.ts'
