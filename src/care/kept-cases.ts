export { selectKeptCases as readKeptCases } from './kept-cases.sql.ts'
