import { act, contractOf } from '#contracts'
import type { ContractView } from '#contracts'
import { decide } from '#engine'
import type { AvailableAction, Input } from '#engine'
import type { SignedIn } from '#people'
import { Refused } from '#platform'
import type { Refusal } from '#platform'
import { attempt, withNewKey, wrongOf } from '../../frame/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'
import { loadContract } from '../load.ts'
import { doneOf } from '../promise/speech.ts'
import { drawContract, showContract } from '../show.tsx'
import type { StoredFile } from '#talk'
import { keptFiles, readWithFiles } from '../spoken.ts'
import { confirmAmount } from './confirm.tsx'
import { inputFrom } from './typed-input.ts'

type Sent = {
  id: string
  action: string
  typed: Typed
  files: readonly StoredFile[]
  /** Why a file was not taken. */
  refusal: Refusal | null
}

/**
 * Carries out an action of whatever process the contract runs: reads what was typed, asks once more
 * where an amount was named, and acts. Whatever is refused comes back on the contract's page as it
 * stands now, with what was typed.
 */
export const actOnContract = async (ask: Ask<SignedIn>): Promise<Response> => {
  const id = ask.id('ctr')
  const action = ask.param('action')
  const sent = await receive(ask, id, action)
  return attempt(
    ask,
    () => carryOut(ask, sent),
    (wrong) => comeBack(ask, sent, wrong),
  )
}

/** The form and its files, stored already; files that were stored before are kept. */
const receive = async (ask: Ask<SignedIn>, id: string, action: string): Promise<Sent> => {
  const { typed, files, refusal } = await readWithFiles(ask, id)
  const kept = await keptFiles(ask, id, typed.all('kept'))
  return { id, action, typed, files: [...kept, ...files], refusal }
}

const carryOut = async (ask: Ask<SignedIn>, sent: Sent): Promise<Response> => {
  const { context, person } = ask
  const { id, action, typed, files, refusal } = sent
  if (refusal) throw new Refused(refusal)
  const loaded = await loadContract(ask, id)
  const known = loaded.view.actions.find(({ name }) => name === action)
  const takes = known?.takes ?? {}
  const ids = files.map((file) => file.id)
  const { input, issues } = inputFrom(typed, takes, ids)
  if (typed.has('part') && typed.text('amount').trim() === '')
    issues.push({ path: 'amount', code: 'input.required' })
  if (issues.length > 0) throw new Refused({ code: 'input.malformed', params: {}, issues })
  if (known && input.amount !== undefined && !typed.has('confirmed')) {
    checkFirst(ask, loaded.view, known, input)
    return confirmAmount(ask, loaded, known, { typed, input, files })
  }
  const seen = Number(typed.text('seen'))
  await naming(
    act(context, id, action, person, input, {
      key: typed.key,
      despiteWarning: typed.has('despiteWarning'),
      ...(Number.isInteger(seen) && seen > 0 ? { seen } : {}),
    }),
  )
  const what = doneOf(loaded.speech, action)
  return ask.go(`/contracts/${id}`, { key: 'contracts.done', params: { what } })
}

/** What would be refused is refused before it is asked about. */
const checkFirst = (ask: Ask, view: ContractView, action: AvailableAction, input: Input): void => {
  const { process, row, party } = view
  const { calendar } = ask.context
  const decided = decide(process, contractOf(row), action.name, party, input, ask.now, calendar)
  if (!decided.ok) throw new Refused(named(decided.refusal))
}

/** A refusal of an act, at the field of its form that it is about. */
export const naming = async <T,>(acting: Promise<T>): Promise<T> => {
  try {
    return await acting
  } catch (error) {
    throw error instanceof Refused ? new Refused(named(error.refusal)) : error
  }
}

/** A refusal of an input, at the field that it is about. */
const named = (refusal: Refusal): Refusal => {
  const { code, params } = refusal
  const [noun] = code.split('.')
  const path =
    typeof params['input'] === 'string'
      ? params['input']
      : noun === 'amount' || noun === 'date'
        ? noun
        : code === 'evidence.required'
          ? 'note'
          : undefined
  return path === undefined ? refusal : { ...refusal, issues: [{ path, code, params }] }
}

/**
 * The page as it stands now; what was typed is in its form, or told apart where that form is gone.
 */
const comeBack = async (ask: Ask<SignedIn>, sent: Sent, wrong: Wrong): Promise<Response> => {
  const { id, action, typed, files: kept } = sent
  return showContract(ask, id, { act: { action, typed: withNewKey(typed), wrong, kept } })
}

/** Back from the question to the form, with everything in it. */
export const changeTyped = async (ask: Ask<SignedIn>): Promise<Response> => {
  const sent = await receive(ask, ask.id('ctr'), ask.param('action'))
  const loaded = await loadContract(ask, sent.id)
  const { typed, files: kept, action } = sent
  const wrong = wrongOf(ask, { code: 'none', params: {} })
  const nothing: Wrong = { ...wrong, status: 200, at: {}, general: [] }
  return drawContract(ask, loaded, {
    act: { action, typed: withNewKey(typed), wrong: nothing, kept },
  })
}
