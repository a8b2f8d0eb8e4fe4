export { selectVersion as readVersion } from './act.sql.ts'
