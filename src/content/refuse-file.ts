import type { APIError, PayloadRequest } from 'payload'
import type { Bilingual } from '#platform/bilingual.ts'
import { refusal } from '#platform/refusal.ts'

/** The error of an upload. Payload's own `ValidationError` would say in the corner only which field was wrong. */
export const refuseFile = (req: PayloadRequest, reason: Bilingual): APIError => refusal(req, reason, 400, 'file')
