import config from '@payload-config'
import '@payloadcms/next/css'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { ownOriginOnly } from '#admin/own-origin.ts'

export const GET = REST_GET(config)
export const POST = ownOriginOnly(REST_POST(config))
export const DELETE = ownOriginOnly(REST_DELETE(config))
export const PATCH = ownOriginOnly(REST_PATCH(config))
export const PUT = ownOriginOnly(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
