// A text, or a whole number so long that it may be more than 2^53; not the digits behind a point.
const LONG_NUMBERS = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g

/** Parses JSON so that long whole numbers, such as ids beyond 2^53, stay exact: they become text. Throws what `JSON.parse` throws. */
export const parseExactJson = (text: string): unknown =>
  JSON.parse(text.replace(/^\ufeff/, '').replace(LONG_NUMBERS, (found) => (found.startsWith('"') ? found : `"${found}"`)))
