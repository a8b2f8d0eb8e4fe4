/** The hub that browser tests talk to, started empty by playwright.config.ts. All of it is known to the tests only. */
export const browserHub = {
  adminEmail: 'editor-in-chief@zhongcao.example',
  adminPassword: 'a long walk through tea fields',
  apiKey: 'test-key-0123456789abcdef0123456789abcdef',
  orderSecret: 'test-secret-0123456789abcdef0123456789abcdef',
} as const
