import { createTransport } from 'nodemailer'
import type { Recipient, Written } from './deliver.ts'

export type Smtp = {
  send(to: Recipient, written: Written, id: string): Promise<void>
  close(): void
}

/**
 * A way out by SMTP. The message's id is derived from the outbox's, so that a mail that was sent
 * twice (a server lost between sending and noting it) can be told as one.
 */
export const openSmtp = (url: string, from: string): Smtp => {
  const transport = createTransport(url, { from })
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'yakusoku.example'
  return {
    async send(to, { subject, text, html }, id) {
      const address = { name: to.name, address: to.email }
      await transport.sendMail({
        to: address,
        subject,
        text,
        html,
        messageId: `<${id}@${domain}>`,
        headers: { 'Content-Language': to.locale, 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}
