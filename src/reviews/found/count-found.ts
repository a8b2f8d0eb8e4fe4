export { countFound, type FoundRow } from './found-ugc.sql.ts'
