import { approveIdentity, ownIdentity, sendIdentity, sidesOf, storeDocument } from '#people'
import type { IdentityDocument } from '#people'
import type { Who } from './cast/index.ts'
import { cardPicture } from './files/index.ts'
import { instantOf } from './moment.ts'
import type { DayMoment } from './moment.ts'
import { actorOf } from './stage.ts'
import type { Stage, Step } from './stage.ts'

type Checked = { who: Who; document: IdentityDocument; sent: DayMoment; approved?: DayMoment }

/** Who has sent documents; some wait for the desk to look at them. */
const checked: readonly Checked[] = [
  { who: 'aikawa', document: 'driversLicence', sent: '190d 21:15', approved: '188d 10:40' },
  { who: 'morita', document: 'driversLicence', sent: '380d 11:00', approved: '379d 15:20' },
  { who: 'hayashi', document: 'myNumberCard', sent: '120d 09:30', approved: '118d 16:05' },
  { who: 'okamoto', document: 'driversLicence', sent: '3d 21:30' },
  { who: 'whitcombe', document: 'residenceCard', sent: '1d 17:10' },
]

const bands = { front: [58, 110, 92], back: [92, 92, 120], selfie: [150, 110, 70] } as const

const bytesOf = async function* (bytes: Uint8Array) {
  yield bytes
}

/** Documents are sent, where the market's day still takes pictures of them; some are approved. */
export const identifying = ({ now, context: { calendar } }: Stage): Step[] => {
  const at = (moment: DayMoment) => instantOf(moment, now, calendar)
  const sending = checked.map(({ who, document, sent }) => ({
    at: at(sent),
    happens: (there: Stage) => send(there, who, document),
  }))
  const approving = checked.flatMap(({ who, approved }) =>
    approved ? [{ at: at(approved), happens: (there: Stage) => approve(there, who) }] : [],
  )
  return [...sending, ...approving]
}

const send = async (stage: Stage, who: Who, document: IdentityDocument): Promise<void> => {
  const { context } = stage
  const person = actorOf(stage, who)
  const { methods } = await ownIdentity(context, person.id)
  if (!methods.includes('documentImage')) return
  for (const side of sidesOf(document))
    await storeDocument(context, person, side, bytesOf(cardPicture(bands[side])))
  await sendIdentity(context, person, { method: 'documentImage', document })
}

const approve = async (stage: Stage, who: Who): Promise<void> => {
  const { context } = stage
  const { check } = await ownIdentity(context, actorOf(stage, who).id)
  if (check?.state === 'waiting') await approveIdentity(context, actorOf(stage, 'saeki'), check.id)
}
