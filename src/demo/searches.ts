/** What readers of the demonstration look for: how many a day, and what they find; with a word that comes up lately. */
export const searches: readonly { query: string; people: number; results: number; lastWeeks?: number }[] = [
  { query: '白茶', people: 6, results: 68 },
  { query: '面霜', people: 5, results: 24 },
  { query: '敏感肌', people: 4, results: 12 },
  { query: '卸妆油', people: 3, results: 19 },
  { query: '冷泡', people: 3, results: 21 },
  { query: '护手霜', people: 2, results: 15 },
  { query: '换季', people: 2, results: 11 },
  { query: '礼盒', people: 3, results: 17, lastWeeks: 3 },
  { query: '防晒', people: 4, results: 0 },
  { query: '身体乳', people: 2, results: 0 },
  { query: '旅行装套装', people: 1, results: 0, lastWeeks: 5 },
]

export const SEARCHED_WEEKS = 8
