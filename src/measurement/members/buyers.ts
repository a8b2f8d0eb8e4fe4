export { selectBuyerName as readBuyerName } from './buyers.sql.ts'
