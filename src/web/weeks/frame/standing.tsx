import type { ContractView } from '#contracts'
import type { SignedIn } from '#people'
import { setStandingOrder } from '#weeks'
import type { StandingOrder } from '#weeks'
import { Button, Card, CheckBox, Choices } from '../../components/index.ts'
import { attempt, fieldsOf, Form, nothingWrong, prefilled } from '../../frame/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'
import { showContract } from '../../contracts/show.tsx'

export type StandingReturned = { typed: Typed; wrong: Wrong }

/** `POST /contracts/:id/standing-order` */
export const saveStanding = async (ask: Ask<SignedIn>): Promise<Response> => {
  const id = ask.id('ctr')
  const typed = await ask.form()
  const carryOut = async () => {
    const rest = typed.text('rest') === 'rolls' ? 'rolls' : 'back'
    await setStandingOrder(ask.context, ask.person, id, { on: typed.has('on'), rest })
    return ask.go(`/contracts/${id}#standing`, { key: 'frames.standingSaved' })
  }
  return attempt(ask, carryOut, (wrong) => showContract(ask, id, { standing: { typed, wrong } }))
}

/** For the client, as long as weeks can be funded: whether that goes by itself. */
export const StandingCard = (props: {
  ask: Ask
  view: ContractView
  standing: StandingOrder
  came: StandingReturned | undefined
}) => {
  const { ask, view, standing, came } = props
  const { t } = ask
  const typed = came?.typed ?? prefilled({ rest: standing.rest })
  const wrong = came?.wrong ?? nothingWrong
  const field = fieldsOf(ask, typed, wrong)
  return (
    <Card title={t('frames.standing')} id="standing">
      <p class="soft">{t('frames.standingLead')}</p>
      <p>{t(standing.on ? 'frames.standingIsOn' : 'frames.standingIsOff')}</p>
      <Form
        ask={ask}
        action={`/contracts/${view.row.id}/standing-order`}
        typed={typed}
        wrong={wrong}
      >
        <CheckBox
          {...field('on')}
          value="yes"
          label={t('frames.standingOn')}
          checked={came ? typed.has('on') : standing.on}
        />
        <Choices
          {...field('rest')}
          label={t('frames.standingRest')}
          options={[
            { value: 'back', label: t('frames.standingBack') },
            {
              value: 'rolls',
              label: t('frames.standingRolls'),
              hint: t('frames.standingRollsHint'),
            },
          ]}
        />
        <Button wide>{t('frames.standingSave')}</Button>
      </Form>
    </Card>
  )
}
