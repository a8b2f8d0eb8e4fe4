import type { Endpoint } from 'payload'
import { evidenceEndpoint } from './evidence-endpoint.ts'
import { indexImportEndpoints } from './import-endpoints.ts'
import { weekEndpoint } from './week-endpoint.ts'

/** What the screens of search indices send to. */
export const searchIndexEndpoints: Endpoint[] = [...indexImportEndpoints, weekEndpoint, evidenceEndpoint]
