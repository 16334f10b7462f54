import type { Side } from '../../language.ts'
import type { Finding } from '../finding.ts'
import { playOfTime } from '../graph/time.ts'
import { firstOfEach, stateOf, waiting } from '../inquiry.ts'
import type { Inquiry, RuleCheck } from '../inquiry.ts'
import { partyWords } from '../telling.ts'

const held = ({ graph, times, tell }: Inquiry, side: Side): Finding[] => {
  const { race, days } = times.othersSilent[side]
  const places = waiting(graph).filter(({ id }) => days[id] === Infinity)
  const who = partyWords[side]
  return firstOfEach(places, stateOf).map((at) => {
    const state = tell.state(stateOf(at))
    return {
      rule: 'alone-can-end',
      hurts: side,
      message: {
        ja: `${state.ja}でほかの全員が沈黙すると、${who.ja}は契約を終えられません`,
        en: `When all others fall silent in ${state.en}, ${who.en} can never end the contract`,
      },
      trace: [
        ...tell.wayTo(at),
        ...playOfTime(race, days, at).map(tell.step),
        {
          ja: `${state.ja}:${who.ja}にできることも期限も、終わりには届きません`,
          en: `${state.en}: neither ${who.en} nor a clock can reach an end`,
        },
      ],
    }
  })
}

/** From every state, either side, with all others silent for ever, can reach a final state. */
export const aloneCanEnd: RuleCheck = (inquiry) => [
  ...held(inquiry, 'client'),
  ...held(inquiry, 'worker'),
]
