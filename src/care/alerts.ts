export type { AlertRow as Alert, BadReviewAlert } from './alert.sql.ts'
export { selectAlert as readAlert, selectOpenAlerts as listOpenAlerts, updateSeen as putAlertAside } from './alert.sql.ts'
