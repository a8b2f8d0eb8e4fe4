/** How many times what is measured has changed. */
export const currentRevision = 'select revision from measured'

/** The instant of the oldest fact that a scorecard could show, or null: where "all" begins. */
export const firstFact = `
  select least(
    (select min(reach_at) from pairs where reach_at is not null),
    (select min(open_at) from pairs where open_at is not null),
    (select min(paid_at) from orders where counted)
  ) as first_at`
