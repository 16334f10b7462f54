import { Card, LinkButton, PageHead } from '../components/index.ts'
import { Wrongs } from '../frame/index.ts'
import type { Ask, Wrong } from '../frame/index.ts'

type Said = { title: string; nothingDone: string }

/** A mailed link that is good for nothing any more: why, that nothing was done, and where to go. */
export const drawDeadLink = (ask: Ask, wrong: Wrong, said: Said): Promise<Response> =>
  ask.page(
    { title: said.title, width: 'narrow', status: wrong.status },
    <>
      <PageHead title={said.title} />
      <Card>
        <Wrongs ask={ask} wrong={wrong} />
        <p>{said.nothingDone}</p>
        <p>
          <LinkButton href="/contracts" kind="primary">
            {ask.t('seen.toContracts')}
          </LinkButton>
        </p>
      </Card>
    </>,
  )
