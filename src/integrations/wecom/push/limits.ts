/** What 企业微信 takes of a text, less the address that is added. */
export const MOST_TEXT_BYTES = 3_900
