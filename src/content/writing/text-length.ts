const CHARACTERS_A_MINUTE = 400

/** 字数 as word processors count: every Chinese character and mark is one, a word of letters or a number is one. */
export const countWords = (text: string): number =>
  (text.match(/[\p{Script=Latin}\p{N}]+(?:[.'’-][\p{Script=Latin}\p{N}]+)*|[^\s\p{Script=Latin}\p{N}]/gu) ?? []).length

/** Reading time in whole minutes, at least one. Takes the plain text. */
export const readingMinutes = (text: string): number => Math.max(1, Math.round([...text].length / CHARACTERS_A_MINUTE))
