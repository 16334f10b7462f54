import { act, rowOf } from '#contracts'
import type { Day, Input, Instant } from '#engine'
import { offer, postJob, propose, tellFilled } from '#market'
import { depositSandbox, withdrawToBank } from '#payments'
import { addPerson, addStaff, setBankDetails, updateProfile } from '#people'
import type { Context } from '#platform'
import { markRead, sendMessage, storeFile } from '#talk'
import { cast } from './cast/index.ts'
import type { Member, Who } from './cast/index.ts'
import type { Made } from './files/index.ts'
import { answer, ask, rate, workOn } from './desk.ts'
import { dated, dayFrom, instantOf, mondayFrom } from './moment.ts'
import type { Agreed, Application, Done, Happening, OpenJob, Payment } from './script.ts'
import type { Posting, Story, Told } from './script.ts'
import { actorOf, heed } from './stage.ts'
import type { Stage, Step } from './stage.ts'
import { contestTime, happened, recordTime, remember, sundayFrom, weekIn } from './weeks.ts'
import type { Weeks } from './weeks.ts'

/** After so many days both sides have read what was written, even if they did nothing since. */
const readAfter = 6 * 86_400_000

/** Everybody joins, each on their day, and says who they are. */
export const joining = (stage: Stage): Step[] =>
  (Object.entries(cast) as [Who, Member][]).map(([who, member]) => ({
    at: at(stage, member.joined),
    happens: (there) => join(there, who, member),
  }))

const at = ({ now, context }: Stage, moment: Parameters<typeof instantOf>[0]): Instant =>
  instantOf(moment, now, context.calendar)

const inWords = ({ now, context }: Stage, text: string): string =>
  dated(text, now, context.calendar)

const join = async (stage: Stage, who: Who, member: Member): Promise<void> => {
  const { context, people } = stage
  const { email, name, locale = 'ja', worker, client, bank } = member
  const { id } = await addPerson(context, context.db, { email, name, locale })
  people.set(who, id)
  const about = (side: { about: readonly string[] }) => ({ about: side.about.join('\n') })
  await updateProfile(context, id, {
    ...(worker && { worker: { ...worker, ...about(worker), skills: [...worker.skills] } }),
    ...(client && { client: { ...client, ...about(client) } }),
    business: factsOf(member),
  })
  if (bank)
    await setBankDetails(context, id, {
      bankCode: bank.code,
      branchCode: bank.branch,
      kind: 'ordinary',
      number: bank.number,
      holder: bank.holder,
    })
  for (const role of member.roles ?? []) await addStaff(context, email, role)
}

/** Who works is a business of one; who only orders has people working for them. */
const factsOf = ({ worker, client }: Member) => {
  if (!worker && !client) return undefined
  const several = worker === undefined
  return { isBusiness: true, hasEmployees: several, officersTwoOrMore: several }
}

/** Money comes in and goes out. */
export const paying = (stage: Stage, payments: readonly Payment[]): Step[] =>
  payments.map(({ who, at: moment, amount, way }, index) => ({
    at: at(stage, moment),
    happens: (there) => {
      const pay = way === 'in' ? depositSandbox : withdrawToBank
      return pay(there.context, actorOf(there, who), BigInt(amount), `demo-${index}`)
    },
  }))

/** A job is posted, and some apply. */
export const posting = (stage: Stage, { job, proposals }: OpenJob, known = newPlace()): Step[] => [
  { at: at(stage, job.at), happens: async (there) => (known.job = await post(there, job)) },
  ...proposals.map((application) => ({
    at: at(stage, application.at),
    happens: async (there: Stage) => {
      known.proposals.set(application.by, await apply(there, known.job, job, application))
    },
  })),
]

/** What the steps of one story know of it once it has happened. */
type Place = { job: string; proposals: Map<Who, string>; contract: string; weeks: Weeks }

const newPlace = (): Place => ({ job: '', proposals: new Map(), contract: '', weeks: new Map() })

const post = async (stage: Stage, job: Posting): Promise<string> => {
  const { context, now } = stage
  const posted = await postJob(context, actorOf(stage, job.by), {
    ...(job.hourly ? hoursOf(job.hourly) : { kind: 'fixed', deliverWithinDays: job.within }),
    title: job.title,
    description: inWords(stage, job.text),
    category: job.category,
    price: BigInt(job.price),
    closesOn: dayFrom(job.closes, now, context.calendar),
  })
  return posted.id
}

const hoursOf = ({ limit, weeks, pledge }: NonNullable<Posting['hourly']>) => ({
  kind: 'hourly',
  weeklyHours: limit,
  expectedWeeks: weeks,
  pledgeWeeks: pledge,
})

const agreedDay = ({ context: { calendar }, now }: Stage, agreed: Agreed): Day =>
  agreed.begins === undefined
    ? dayFrom(agreed.deliver, now, calendar)
    : mondayFrom(agreed.begins, now, calendar)

const apply = async (stage: Stage, jobId: string, job: Posting, application: Application) => {
  const { by, price = job.price, message } = application
  const proposal = await propose(stage.context, actorOf(stage, by), jobId, {
    price: BigInt(price),
    message: inWords(stage, message),
    deliverOn: agreedDay(stage, application),
  })
  return proposal.id
}

/** A contract from its job to where it stands today. */
export const telling = (stage: Stage, told: Story): Step[] => {
  const known = newPlace()
  const story = {
    ...told,
    afterwards: happened(told.afterwards, (one) => at(stage, one.at), stage),
  }
  const offerTo = async (there: Stage) => {
    const { price } = story.offer
    const proposal = known.proposals.get(story.hires) ?? ''
    known.contract = await offer(there.context, actorOf(there, story.job.by), proposal, {
      deliverOn: agreedDay(there, story.offer),
      ...(price === undefined ? {} : { price: BigInt(price) }),
    })
    const opened = await rowOf(there.context.db, known.contract)
    if (opened) heed(there, opened.row)
  }
  return [
    ...posting(stage, story, known),
    { at: at(stage, story.offer.at), happens: offerTo },
    ...story.afterwards.map((one) => ({
      at: at(stage, one.at),
      happens: (there: Stage) => happen(there, story, known, one),
    })),
    ...reading(stage, story, known),
  ]
}

const whoIs = ({ job, hires }: Story, party: Told['by']): Who =>
  party === 'client' ? job.by : party === 'worker' ? hires : party === 'desk' ? 'saeki' : 'kitani'

const happen = async (stage: Stage, story: Story, known: Place, one: Happening) => {
  const { context } = stage
  const contractId = known.contract
  const person = actorOf(stage, whoIs(story, one.by))
  if ('stints' in one) return recordTime(stage, known.weeks, person, one)
  if ('contests' in one) return contestTime(stage, known.weeks, person, one)
  if ('answers' in one) return answer(context, person, contractId, one)
  if ('asks' in one) return ask(context, person, contractId, one)
  if ('rates' in one) return rate(context, person, contractId, one)
  if ('work' in one) return workOn(context, person, contractId, one)
  const files = await store(context, contractId, person, one.files)
  if ('says' in one)
    return sendMessage(context, person, contractId, {
      text: inWords(stage, one.says),
      files,
      despiteWarning: one.despiteWarning,
    })
  const about = one.week === undefined ? contractId : weekIn(stage, known.weeks, one.week)
  heed(stage, await act(context, about, one.does, person, inputOf(stage, one, files)))
  const fills = one.does === 'fund' || (one.does === 'fundWeek' && known.weeks.size === 0)
  if (one.does === 'fundWeek') await remember(stage, known.weeks, contractId)
  if (fills) await tellFilled(context, known.job, context.time.now())
}

const inputOf = (stage: Stage, { input, until, endsWith }: Done, files: string[]): Input => {
  const { context, now } = stage
  const written = Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      typeof value === 'string' ? inWords(stage, value) : value,
    ]),
  )
  return {
    ...written,
    ...(files.length > 0 ? { files } : {}),
    ...(until === undefined ? {} : { date: dayFrom(until, now, context.calendar) }),
    ...(endsWith === undefined ? {} : { date: sundayFrom(stage, endsWith) }),
  }
}

const store = async (
  context: Context,
  contractId: string,
  person: ReturnType<typeof actorOf>,
  made: readonly Made[],
): Promise<string[]> => {
  const ids: string[] = []
  for (const { name, bytes } of made) {
    const content = (async function* () {
      yield bytes
    })()
    ids.push((await storeFile(context, content, { name, contractId, person })).id)
  }
  return ids
}

/** Each side has read whatever stood there when it last did something, and what is old anyway. */
const reading = (stage: Stage, story: Story, known: Place): Step[] =>
  (['client', 'worker'] as const).flatMap((side) => {
    const seen = story.afterwards
      .filter((one) => one.by === side || at(stage, one.at) < stage.now - readAfter)
      .map((one) => at(stage, one.at))
    if (seen.length === 0) return []
    const happens = (there: Stage) =>
      markRead(there.context, known.contract, actorOf(there, whoIs(story, side)))
    return [{ at: Math.max(...seen), happens }]
  })
