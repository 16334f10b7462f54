import { expect, test } from 'vitest'
import { simpleParser } from 'mailparser'
import type { ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { sleep } from '#platform'
import { signUp } from './stage/acting.ts'
import { serve } from './stage/server.ts'
import { somebody } from './stage/somebody.ts'
import type { Seat } from './stage/somebody.ts'

type PostOffice = Awaited<ReturnType<typeof postOffice>>

/** Takes every mail that comes. */
const postOffice = async () => {
  const received: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const receive = async () => {
        received.push(await simpleParser(stream))
        done()
      }
      void receive()
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  /** The newest mail to an address, as soon as it is there. */
  const mailTo = async (email: string): Promise<string> => {
    for (let look = 0; look < 200; look += 1) {
      const found = received.findLast(({ to }) => JSON.stringify(to).includes(email))
      if (found) return String(found.html)
      await sleep(50)
    }
    throw new Error(`no mail came to ${email}`)
  }
  return { url: `smtp://127.0.0.1:${port}`, mailTo, close }
}

const seats: Record<string, Seat> = {
  'in Japanese on a phone': { locale: 'ja', scripts: true, phone: true },
  'in English without scripts': { locale: 'en', scripts: false, phone: false },
}

const prove = async (seat: Seat, url: string, mails: PostOffice): Promise<void> => {
  const who = await somebody(seat, url)
  const { t, page } = who
  const email = await signUp(who, 'Aiko', '?side=client')
  expect(who.path()).toBe('/verify-email')
  await who.sees(t('session.welcome'), email)
  await who.go('/jobs/new')
  expect(who.path()).toBe('/verify-email')
  await who.press(t('session.verifyResend'))
  await who.sees(t('session.verifyResent'))
  const [, link = ''] = /href="([^"]*\/verify-email\/[^"]*)"/.exec(await mails.mailTo(email)) ?? []
  await who.arrive(() => page.goto(link))
  await who.press(t('session.verifyButton'))
  await who.sees(t('session.verified'))
  await who.go('/jobs/new')
  expect(who.path()).toBe('/jobs/new')
  expect(await page.locator('.demo-bar').count()).toBe(0)
  await who.leave()
}

/** On a database of its own, since this is no demo. */
export const proof = (database: string): void => {
  test('outside a demo, a stranger proves their address by mail before they post', async () => {
    const mails = await postOffice()
    const secret = 'a secret for journeys, known to everybody'
    const given = { YAKUSOKU_DEMO: '0', YAKUSOKU_SECRET: secret, SMTP_URL: mails.url }
    const { url, stop } = await serve(database, given)
    try {
      for (const seat of Object.values(seats)) await prove(seat, url, mails)
    } finally {
      await stop()
      await mails.close()
    }
  })
}
