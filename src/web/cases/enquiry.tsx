import { casesOf, enquire, enquiryCauses, wordsLimit } from '#desk'
import type { EnquiryCause } from '#desk'
import { addBusinessDays } from '#engine'
import type { SignedIn } from '#people'
import { refuse } from '#platform'
import {
  Button,
  Card,
  LinkButton,
  Marked,
  Notice,
  PageHead,
  TextArea,
} from '../components/index.ts'
import { loadContract } from '../contracts/load.ts'
import type { Loaded } from '../contracts/load.ts'
import { nudgedNow } from '../contracts/parts/nudges.ts'
import { sentenceOf } from '../contracts/promise/sentence.ts'
import { attempt, fieldsOf, Form, nothingWrong, prefilled } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import { saidTitle } from '../weeks/parts/kind.ts'

/** So long, in business days, the desk has for an answer. */
const deskDays = 10

/** What only who delivers can meet with. */
const ofWorker: readonly EnquiryCause[] = ['notInspected', 'unfairRework']

type Guided = { ask: Ask<SignedIn>; loaded: Loaded }

const causesFor = ({ loaded: { view } }: Guided): readonly EnquiryCause[] =>
  view.party === 'worker' ? enquiryCauses : enquiryCauses.filter((one) => !ofWorker.includes(one))

/** The contract for one of its sides: the desk has nobody to ask. */
const guidedFor = async (ask: Ask<SignedIn>): Promise<Guided> => {
  const loaded = await loadContract(ask, ask.id('ctr'))
  return loaded.view.party === 'desk' ? refuse('page.forbidden') : { ask, loaded }
}

/** `/contracts/:id/enquiry`: first what it is about, then what happens anyway, then the words. */
export const showEnquiry = async (ask: Ask<SignedIn>): Promise<Response> => {
  const guided = await guidedFor(ask)
  const cause = causesFor(guided).find((one) => one === ask.query('cause'))
  return cause === undefined ? drawChoice(guided) : drawForm(guided, cause)
}

const hrefOf = ({ loaded: { view } }: Guided): string => `/contracts/${view.row.id}/enquiry`

const Head = ({ ask, loaded: { view } }: Guided) => (
  <PageHead
    title={ask.t('enquiry.title')}
    trail={[
      { href: '/contracts', label: ask.t('contracts.title') },
      { href: `/contracts/${view.row.id}`, label: saidTitle(ask, view.row) },
    ]}
    trailLabel={ask.t('layout.breadcrumbs')}
  />
)

const drawChoice = (guided: Guided): Promise<Response> => {
  const { t } = guided.ask
  return guided.ask.page(
    { title: t('enquiry.title'), width: 'narrow' },
    <>
      <Head {...guided} />
      <p>{t('enquiry.lead')}</p>
      <ul class="entries choices">
        {causesFor(guided).map((cause) => (
          <li key={cause}>
            <a href={`${hrefOf(guided)}?cause=${cause}`}>{t(`enquiry.what.${cause}`)}</a>
            <p class="soft">{t(`enquiry.what.${cause}.hint`)}</p>
          </li>
        ))}
      </ul>
    </>,
  )
}

const drawForm = async (
  guided: Guided,
  cause: EnquiryCause,
  typed: Typed = prefilled(),
  wrong: Wrong = nothingWrong,
): Promise<Response> => {
  const { ask, loaded } = guided
  const { t } = ask
  const { id } = loaded.view.row
  const cases = await casesOf(ask.context, id, ask.person)
  const known = cases.find((one) => one.cause === cause && one.closedAt === null)
  const at = `${hrefOf(guided)}?cause=${cause}`
  return ask.page(
    { title: t('enquiry.title'), width: 'narrow', status: wrong.status, at },
    <>
      <Head {...guided} />
      <p class="row">
        <strong>{t(`enquiry.what.${cause}`)}</strong>
        <a href={hrefOf(guided)}>{t('enquiry.back')}</a>
      </p>
      <ClockCard {...guided} />
      <DeskCard ask={ask} cause={cause} />
      {known === undefined ? (
        <Card title={t('enquiry.write')}>
          <Form ask={ask} action={hrefOf(guided)} typed={typed} wrong={wrong}>
            <input type="hidden" name="cause" value={cause} />
            <TextArea
              {...fieldsOf(ask, typed, wrong)('text')}
              label={t('enquiry.text')}
              hint={t('enquiry.textHint')}
              maxlength={wordsLimit}
              rows={6}
              required
            />
            <Button kind="primary" wide>
              {t('enquiry.send')}
            </Button>
          </Form>
        </Card>
      ) : (
        <Notice>
          <p>{t('enquiry.already')}</p>
          <p class="notice-way">
            <LinkButton href={`/cases/${known.id}`} kind="primary">
              {t('cases.open')}
            </LinkButton>
          </p>
        </Notice>
      )}
    </>,
  )
}

/** What the contract does by itself, whatever the desk does. */
const ClockCard = ({ ask: { t }, loaded }: Guided) => {
  const { view, foreseen, speech, told } = loaded
  const asked = nudgedNow(view, told, speech)
  return (
    <Card title={t('enquiry.clock')} tone="clock">
      <p>
        <Marked text={sentenceOf(view, foreseen, speech, told.events.at(-1)?.moves)} />
      </p>
      {view.final || view.row.turn === view.party ? null : (
        <p class="soft">{asked === null ? t('enquiry.clockAsks') : asked.join(' · ')}</p>
      )}
    </Card>
  )
}

const DeskCard = ({ ask, cause }: { ask: Ask; cause: EnquiryCause }) => {
  const { t, format, now, context } = ask
  const date = format.date(addBusinessDays(now, deskDays, context.calendar))
  return (
    <Card title={t('enquiry.desk')}>
      <p>{t(`enquiry.does.${cause}`)}</p>
      <p>
        <Marked text={t('enquiry.by', { date })} />
      </p>
      <p class="soft">{t('enquiry.late')}</p>
    </Card>
  )
}

/** Opens the case; asked twice it is the same one. */
export const sendEnquiry = async (ask: Ask<SignedIn>): Promise<Response> => {
  const guided = await guidedFor(ask)
  const typed = await ask.form()
  const cause =
    causesFor(guided).find((one) => one === typed.text('cause')) ?? refuse('page.not_found')
  return attempt(
    ask,
    async () => {
      const { id } = guided.loaded.view.row
      const text = typed.text('text')
      const found = await enquire(ask.context, ask.person, id, { cause, text })
      return ask.go(`/cases/${found.id}`, { key: 'enquiry.sent' })
    },
    (wrong) => drawForm(guided, cause, typed, wrong),
  )
}
