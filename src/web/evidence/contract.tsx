import { viewFor } from '#contracts'
import { isFrame } from '#engine'
import { evidencePack } from '#papers'
import type { SignedIn } from '#people'
import { Card, LinkButton, Notice, PageHead } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { saidTitle } from '../weeks/parts/kind.ts'

const inside = ['insidePaper', 'insideData', 'insideFiles', 'insideManifest'] as const

/** What a pack of this contract holds, before one is made. */
export const showEvidence = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t } = ask
  const id = ask.id('ctr')
  const { row, party, process } = await viewFor(context, id, person)
  return ask.page(
    { title: t('evidence.makeTitle'), width: 'narrow' },
    <>
      <PageHead
        title={t('evidence.makeTitle')}
        trail={[
          { href: '/contracts', label: t('contracts.title') },
          { href: `/contracts/${id}`, label: saidTitle(ask, row) },
        ]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p>{t('evidence.makeLead')}</p>
      </PageHead>
      <Card title={t('evidence.inside')}>
        <ul class="bulleted">
          {inside.map((key) => (
            <li key={key}>{t(`evidence.${key}`)}</li>
          ))}
        </ul>
        {isFrame(process) ? <p>{t('evidence.insideWeeks')}</p> : null}
        <p>{t('evidence.keepSafe')}</p>
        <p class="row">
          <LinkButton href={`/contracts/${id}/evidence/pack`} kind="primary">
            {t('evidence.download')}
          </LinkButton>
        </p>
        <p class="soft">{t('evidence.takesTime')}</p>
        {party === 'desk' ? (
          <Notice>
            <p>{t('evidence.deskLogged')}</p>
          </Notice>
        ) : null}
      </Card>
      <p>
        <a href="/evidence">{t('evidence.more')}</a>
      </p>
    </>,
  )
}

/** The pack, sent while it is written. */
export const downloadEvidence = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, locale } = ask
  const { body, headers } = await evidencePack(context, person, ask.id('ctr'), locale)
  return new Response(body, { headers })
}
