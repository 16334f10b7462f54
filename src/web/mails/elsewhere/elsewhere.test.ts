import { expect, test } from 'vitest'
import type { OutboxMail, Recipient } from '#outbox'
import { platforms, rulesElsewhere } from '#processes'
import { testDatabase } from '../../../../test/database.ts'
import { testContext } from '../../../../test/world.ts'
import { writeMail } from '../write.ts'

const context = testContext((await testDatabase()).db)

const mailOf = (facts: Record<string, string>): OutboxMail => ({
  owner_id: 'els_1',
  id: 'x',
  to_id: 'per_1',
  kind: 'elsewhere',
  facts: { title: '記事<b>\n5本', clientName: '鈴木', ...facts },
  at: context.time.now(),
  attempts: 0,
})

test('every step and state of every platform makes a mail in words of its own', async () => {
  for (const locale of ['ja', 'en'] as const) {
    const to = { id: 'per_1', name: '愛子', email: 'a@example.com', locale } as Recipient
    for (const platform of platforms) {
      const { steps, offering } = rulesElsewhere[platform]
      const told = [
        ...steps.map(({ name }) => ({ what: 'step', name })),
        ...Object.keys(offering.process.states).flatMap((name) =>
          'final' in offering.process.states[name]!
            ? []
            : ['soon', 'passed', 'deliver'].map((what) => ({ what, name })),
        ),
      ]
      for (const facts of told) {
        const mail = await writeMail(context, mailOf({ ...facts, platform }), to)
        expect(mail!.subject).not.toMatch(/\n|[{}]|elsewhereMails/)
        expect(mail!.text).not.toMatch(/[{}]|undefined|elsewhereMails|steps\.|states\./)
        expect(mail!.text).toContain('/elsewhere/els_1')
        expect(mail!.html).not.toContain('<b>\n5')
        const words = offering.texts[locale]
        const said = words[`steps.${facts.name}`] ?? words[`states.${facts.name}.turn`]
        expect(said).toBeTruthy()
        if (facts.what !== 'deliver') expect(mail!.text).toContain(said)
      }
    }
  }
  const strange = { id: 'per_1', name: 'x', email: 'x@example.com', locale: 'ja' } as Recipient
  expect(
    await writeMail(context, mailOf({ what: 'x', platform: 'y', name: 'z' }), strange),
  ).toBeNull()
})
