import { offeringOf } from '#processes'
import { become, everyState, personNamed } from './places.ts'
import { refuse } from './refusing.ts'
import type { Fields } from './refusing.ts'
import type { Somebody } from './somebody.ts'

const note = 'これは消えない。\n「二行目」<i>'
const figures: Fields = { amount: 'たくさん', date: '2020-01-01', exception: 'disaster' }

/** The forms of the contract's page in which something is typed, with the names of their fields. */
const formsOn = (who: Somebody): Promise<{ action: string; names: string[] }[]> =>
  who.page.locator('main form[action^="/contracts/"]').evaluateAll((all) =>
    all
      .map((form) => ({
        action: form.getAttribute('action') ?? '',
        names: [...form.querySelectorAll('input, textarea, select')]
          .filter((field) => !/^(hidden|file)$/.test(field.getAttribute('type') ?? ''))
          .map((field) => field.getAttribute('name') ?? ''),
      }))
      .filter(({ names }) => names.length > 0)
      .filter(({ action }) => /\/(?:actions\/\w+|messages)$/.test(action)),
  )

const hostile = {
  name: 'setup.exe',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from('MZ'),
}

const refuseOnContract = async (who: Somebody, action: string, names: string[]): Promise<void> => {
  const form = who.page.locator(`main form[action="${action}"]`)
  if (!(await form.isVisible())) {
    const name = action.split('/').at(-1) ?? ''
    await who.page.locator(`#do-${name} summary`).first().click()
  }
  const part = form.locator('details:not([open]) > summary')
  if ((await part.count()) > 0) await part.click()
  const files = form.locator('input[type="file"]')
  if ((await files.count()) > 0) await files.setInputFiles([hostile])
  // Whatever else would be right, the page is older than the contract.
  await form
    .locator('input[name="seen"]')
    .evaluateAll((all) => all.forEach((one) => one.setAttribute('value', '99')))
  await refuse(who, action, Object.fromEntries(names.map((name) => [name, figures[name] ?? note])))
}

type Typing = { process: string; form: string; state: string; party: string }

/**
 * Where the process lets whom type something, as `/actions/deliver` in `working` by `worker`. Time
 * entries have forms of their own.
 */
const typingsOf = (process: string): Typing[] =>
  Object.entries(offeringOf(process)!.process.actions).flatMap(([name, { ways }]) =>
    ways
      .filter(({ takes }) => Object.keys(takes ?? {}).length > 0)
      .filter(({ takes }) => !takes?.entries && !takes?.contested)
      .flatMap(({ by, from }) =>
        from.flatMap((state) =>
          by.map((party) => ({ process, form: `/actions/${name}`, state, party })),
        ),
      ),
  )

export const typings: readonly Typing[] = ['fixed-price', 'recurring', 'hourly-week'].flatMap(
  typingsOf,
)

/** Every form of a process in these states once for each who has it; gives which were met. */
export const refuseAll = async (
  who: Somebody,
  states: RegExp,
  of: string,
): Promise<Set<string>> => {
  const met = new Set<string>()
  const desk = await personNamed('desk')
  for (const { id, process, state, client, worker } of await everyState())
    for (const [party, personId] of Object.entries({ client, worker, desk })) {
      const mine = typings.filter((one) => one.process === process && one.party === party)
      const here = mine.filter((one) => one.state === state)
      if (process !== of || !states.test(state)) continue
      if (here.every(({ form }) => met.has(`${form} ${party}`))) continue
      await become(who, personId)
      const path = `/contracts/${id}`
      await who.go(path)
      for (const { action, names } of await formsOn(who)) {
        const form = action.slice(path.length)
        if (met.has(`${form} ${party}`)) continue
        met.add(`${form} ${party}`)
        await refuseOnContract(who, action, names)
        await who.go(path)
      }
    }
  return met
}
