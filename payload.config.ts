import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { articles } from '#content/article.ts'
import { users } from '#people/user.ts'

const root = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  admin: {
    user: users.slug,
    importMap: { baseDir: root, importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js') },
  },
  collections: [articles, users],
  db: postgresAdapter({
    idType: 'uuidv7',
    migrationDir: path.join(root, 'migrations'),
    pool: { connectionString: process.env.DATABASE_URL },
    push: false,
  }),
  editor: lexicalEditor(),
  graphQL: { disable: true },
  sharp,
  telemetry: false,
  typescript: { outputFile: path.join(root, 'src/generated/payload-types.ts') },
})
