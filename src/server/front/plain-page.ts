import type { Answer } from '#platform/http.ts'

/** A page that needs nothing of the hub but this process: no database, no Next. With `againInSeconds` it asks again by itself. */
export const plainPage = (status: number, title: string, text: string, againInSeconds?: number): Answer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...(againInSeconds ? { 'retry-after': String(againInSeconds) } : {}),
    'x-robots-tag': 'noindex',
  },
  body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
${againInSeconds ? `<meta http-equiv="refresh" content="${againInSeconds}">` : ''}<title>${title}</title>
<style>html{font:16px/1.8 system-ui,"PingFang SC","Noto Sans SC",sans-serif;color:#2b2a27;background:#faf8f4;color-scheme:light dark}
body{min-height:100vh;margin:0;padding:0 24px;box-sizing:border-box;display:grid;place-content:center;text-align:center}
h1{font-size:24px;line-height:1.4;margin:0 0 8px}p{margin:0;color:#5c5850}a{color:inherit}
button{min-height:44px;margin-top:20px;padding:0 28px;border:0;border-radius:3px;background:#b93a26;color:#fff;font:inherit;cursor:pointer}
button:focus-visible{outline:2px solid currentColor;outline-offset:3px}
@media(prefers-color-scheme:dark){html{color:#ece8df;background:#1b1a17}p{color:#a8a295}}</style></head>
<body><main><h1>${title.split(' · ')[0]}</h1>${text
    .split(' · ')
    .map((sentence, index) => `<p${index > 0 ? ' lang="en"' : ''}>${sentence}</p>`)
    .join('')}</main></body></html>`,
})
