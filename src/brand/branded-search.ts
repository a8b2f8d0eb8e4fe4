/** Whether what was typed into a search holds one of the words, whatever the width and case of letters, and without spaces. */
export function holdsWord(typed: string, words: readonly string[]): boolean {
  const flat = flatten(typed)
  return words.some((word) => flatten(word) !== '' && flat.includes(flatten(word)))
}

const flatten = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
