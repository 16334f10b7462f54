import { offer, previewOffer } from '#market'
import type { Agreed, OfferTerms } from '#market'
import type { SignedIn } from '#people'
import type { ComponentChildren } from 'preact'
import { Button, PageHead } from '../components/index.ts'
import { attempt, Form, nothingWrong, withNewKey } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import { LockBanner } from '../lock/index.ts'
import { TrustLine } from '../trust/line.tsx'
import { load } from './offer-seen.ts'
import type { Seen } from './offer-seen.ts'

type Drawn = Response | Promise<Response>

/** In what the form of an offer as a whole and the form of one in parts differ. */
export type OfferForm = {
  /** What a button asks for: the form again, the sums to confirm, or the offer itself. */
  doing: (step: string) => 'edit' | 'look' | 'offer'
  termsFrom: (typed: Typed) => OfferTerms
  draw: (ask: Ask, seen: Seen, typed: Typed, wrong: Wrong) => Drawn
  confirm: (ask: Ask, seen: Seen, typed: Typed, agreed: Agreed) => Drawn
}

/** What was sent of an offer: put, looked at once more, or given back to be changed. */
export const receiveOffer = async (ask: Ask<SignedIn>, form: OfferForm): Promise<Response> => {
  const { context, person } = ask
  const proposalId = ask.id('prp')
  const typed = await ask.form()
  const doing = form.doing(typed.text('step'))
  const again = async (wrong: Wrong) => {
    const kept = wrong.code === 'idempotency.conflict' ? withNewKey(typed) : typed
    return form.draw(ask, await load(ask, person.id), kept, wrong)
  }
  if (doing === 'edit') return again(nothingWrong)
  const terms = form.termsFrom(typed)
  const put = async () => {
    const contractId = await offer(context, person, proposalId, terms, typed.key)
    return ask.go(`/contracts/${contractId}`, { key: 'proposals.offered' })
  }
  const look = async () => {
    const agreed = await previewOffer(context, person, proposalId, terms)
    return form.confirm(ask, await load(ask, person.id), typed, agreed)
  }
  return attempt(ask, doing === 'look' ? look : put, again)
}

type PageProps = {
  ask: Ask
  seen: Seen
  wrong: Wrong
  title: 'proposals.offerTitle' | 'milestones.title'
}

/** A page of an offer: which job it is about, and to whom it goes. */
export const offerPage = (
  { ask, seen, wrong, title }: PageProps,
  children: ComponentChildren,
): Promise<Response> => {
  const { t, format } = ask
  const { job, workerName, card } = seen
  return ask.page(
    { title: t(title), width: 'narrow', status: wrong.status },
    <>
      <PageHead
        title={t(title)}
        trail={[
          { href: `/jobs/${job.id}`, label: job.title },
          { href: `/jobs/${job.id}/proposals`, label: t('proposals.forJob') },
        ]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p>{t('proposals.offerTo', { name: format.name(workerName) })}</p>
        {card ? <TrustLine ask={ask} card={card} /> : null}
      </PageHead>
      <LockBanner ask={ask} locks={seen.locks} />
      {children}
    </>,
  )
}

type SendProps = {
  ask: Ask
  action: string
  typed: Typed
  names: readonly string[]
  children?: ComponentChildren
}

/** The last question of an offer: all that was typed, to be sent or to be changed. */
export const SendForm = ({ ask, action, typed, names, children }: SendProps) => {
  const { t } = ask
  return (
    <Form ask={ask} action={action} typed={typed}>
      {children}
      {names.map((name) => (
        <input key={name} type="hidden" name={name} value={typed.text(name)} />
      ))}
      <div class="row">
        <Button kind="primary" name="step" value="offer">
          {t('proposals.offerSend')}
        </Button>
        <Button name="step" value="edit">
          {t('jobs.backToEdit')}
        </Button>
      </div>
    </Form>
  )
}
