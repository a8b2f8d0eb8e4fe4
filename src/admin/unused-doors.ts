import type { Config, Endpoint } from 'payload'

const gone = () => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

/** Payload mounts these on every collection and asks the database before it asks who is there, which ends in a 500. */
const versionDoors: Endpoint[] = [
  { path: '/versions', method: 'get', handler: gone },
  { path: '/versions/:id', method: 'get', handler: gone },
  { path: '/versions/:id', method: 'post', handler: gone },
]

/** Closes the addresses of versions on collections and globals that keep none. */
export function closeUnusedDoors(config: Config): Config {
  const close = <T extends { versions?: unknown; endpoints?: Omit<Endpoint, 'root'>[] | false }>(entity: T): T =>
    entity.versions || entity.endpoints === false
      ? entity
      : { ...entity, endpoints: [...(entity.endpoints ?? []), ...versionDoors] }
  return { ...config, collections: config.collections?.map(close), globals: config.globals?.map(close) }
}
