import type { Endpoint } from 'payload'
import { hubPaths } from './hub-paths.ts'
import { livePaths } from './live-paths.ts'
import { measuringPaths } from './measuring-paths.ts'
import { personalDataPaths } from './personal-data-paths.ts'
import { plannerPaths } from './planner-paths.ts'
import { reviewFormPaths } from './review-form-paths.ts'
import { schemas } from './schemas.ts'
import { searchPaths } from './search-paths.ts'
import { staffPaths } from './staff-paths.ts'
import { teamworkPaths } from './teamwork-paths.ts'
import { titleFacePaths } from './title-face-paths.ts'
import { wechatPaths } from './wechat-paths.ts'
import { wecomPaths } from './wecom-paths.ts'

/** The public interface as OpenAPI 3.1, composed from the lists that the code itself judges by. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: '种草 Zhongcao',
    version: '1',
    description: 'The measuring interface and the public reading of a brand hub. docs/interface.md explains it with examples.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  paths: {
    ...measuringPaths,
    ...hubPaths,
    ...staffPaths,
    ...searchPaths,
    ...titleFacePaths,
    ...personalDataPaths,
    ...plannerPaths,
    ...teamworkPaths,
    ...livePaths,
    ...reviewFormPaths,
    ...wechatPaths,
    ...wecomPaths,
  },
  components: {
    schemas,
    securitySchemes: {
      apiKey: { type: 'http', scheme: 'bearer', description: 'HUB_API_KEY, or a key made in the admin' },
      session: { type: 'apiKey', in: 'cookie', name: 'payload-token', description: 'a session of the staff' },
    },
  },
} as const

/** `GET /api/openapi.json`, for anybody. */
export const openapiEndpoint: Endpoint = {
  path: '/openapi.json',
  method: 'get',
  handler: () => Response.json(openapi, { headers: { 'cache-control': 'public, max-age=300' } }),
}
