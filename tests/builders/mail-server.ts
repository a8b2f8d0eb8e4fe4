import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

export type ReceivedMail = { from: string; to: string; head: string; body: string }

export type MailServer = {
  /** For `SMTP_URL`. */
  url: string
  mails: ReceivedMail[]
  /** From now on it takes mails, or refuses them. */
  take: (isTaking: boolean) => void
  close: () => Promise<void>
}

/** A real SMTP server (RFC 5321, as much as a client needs that neither signs in nor encrypts) that keeps what it is sent. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  let isTaking = true
  const talk = async (socket: Socket) => {
    const say = (line: string) => socket.write(`${line}\r\n`)
    let [from, to] = ['', '']
    let data: string[] | undefined
    say('220 mail.test ESMTP')
    for await (const line of createInterface({ input: socket })) {
      if (data && line !== '.') data.push(line.replace(/^\./, ''))
      else if (data) {
        mails.push({ from, to, ...parse(data) })
        data = undefined
        say('250 kept')
      } else if (/^(EHLO|HELO)/i.test(line)) say('250 mail.test')
      else if (/^MAIL FROM:/i.test(line)) {
        from = addressIn(line)
        say('250 ok')
      } else if (/^RCPT TO:/i.test(line)) {
        to = addressIn(line)
        say(isTaking ? '250 ok' : '554 not taken here')
      } else if (/^DATA/i.test(line)) {
        data = []
        say('354 go on')
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
      else say('250 ok')
    }
  }
  const server = createServer((socket) => void talk(socket).catch(() => {}))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    take: (value) => {
      isTaking = value
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? ''

function parse(lines: string[]): { head: string; body: string } {
  const end = lines.indexOf('')
  // Long heads go on in lines that begin with a space.
  const head = decodeWords(lines.slice(0, end).join('\n').replace(/\n\s+/g, ' '))
  const body = lines.slice(end + 1)
  if (/^content-transfer-encoding: base64/im.test(head)) return { head, body: Buffer.from(body.join(''), 'base64').toString() }
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return { head, body: body.join('\n') }
  return { head, body: decodeQuoted(body.join('\n').replace(/=\n/g, '')) }
}

const decodeQuoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

/** Words of a head that are not ASCII (RFC 2047). */
const decodeWords = (head: string): string =>
  head
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : decodeQuoted(text.replaceAll('_', ' ')),
    )
