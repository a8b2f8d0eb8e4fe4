const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text for XML 1.0: markup escaped, characters that XML cannot hold dropped. */
export const xml = (text: string): string => text.replace(NOT_IN_XML, '').replace(/[&<>"']/g, (character) => ENTITIES[character]!)

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
