/** The environment of PostgreSQL's programs: nothing of ours, so that neither LANG nor PG… variables reach them. */
export const minimalEnv = (extra: Record<string, string> = {}): NodeJS.ProcessEnv =>
  ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', ...extra }) as unknown as NodeJS.ProcessEnv
