/** How often an account may go out in a day or a month; `limit` is `null` while nobody knows it. */
export type Quota = { used: number; limit: number | null; period: 'day' | 'month' }

export const isUsedUp = ({ used, limit }: Quota): boolean => limit !== null && used >= limit
