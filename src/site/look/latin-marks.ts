/** Faces of Chinese draw quotation marks as wide as a sign: pages in English take theirs, where there is one, from a Latin face. */
export const latinMarks =
  '@font-face{font-family:"Latin marks";src:local("Roboto"),local("Helvetica Neue"),local("Segoe UI"),local("Arial"),' +
  'local("Liberation Sans");unicode-range:U+B7,U+2018-201D}' +
  'body{font-family:"Latin marks",var(--text-face)}'
