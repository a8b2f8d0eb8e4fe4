import { ask } from '../server/drill.ts'

/** Makes articles in the database of a data folder; gives them as subjects. */
export async function makeArticles(dataDir: string, count: number): Promise<string[]> {
  const made = await ask<{ subjects: string[] }>(
    dataDir,
    `with made as (
       insert into articles (id, title, slug) select gen_random_uuid(), 'drill ' || i, 'drill-' || i from generate_series(1, ${count}) i returning id)
     select array_agg('articles:' || id) as subjects from made`,
  )
  return made.subjects
}
