export { type Choice, selectChoice as findChoice, selectChoices as listChoices } from './choices.sql.ts'
