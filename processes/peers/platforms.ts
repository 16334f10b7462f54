import type { Offering } from '../offering.ts'
import { coconala } from './coconala/process.ts'
import coconalaEn from './coconala/en.json' with { type: 'json' }
import coconalaJa from './coconala/ja.json' with { type: 'json' }
import { crowdworksFixed } from './crowdworks-fixed/process.ts'
import crowdworksFixedEn from './crowdworks-fixed/en.json' with { type: 'json' }
import crowdworksFixedJa from './crowdworks-fixed/ja.json' with { type: 'json' }
import { crowdworksHourly } from './crowdworks-hourly/process.ts'
import crowdworksHourlyEn from './crowdworks-hourly/en.json' with { type: 'json' }
import crowdworksHourlyJa from './crowdworks-hourly/ja.json' with { type: 'json' }
import { direct } from './direct/process.ts'
import directEn from './direct/en.json' with { type: 'json' }
import directJa from './direct/ja.json' with { type: 'json' }
import { lancersFixed } from './lancers-fixed/process.ts'
import lancersFixedEn from './lancers-fixed/en.json' with { type: 'json' }
import lancersFixedJa from './lancers-fixed/ja.json' with { type: 'json' }
import { upworkFixed } from './upwork-fixed/process.ts'
import upworkFixedEn from './upwork-fixed/en.json' with { type: 'json' }
import upworkFixedJa from './upwork-fixed/ja.json' with { type: 'json' }
import { source, weakly } from './source.ts'
import type { PeerStep } from './steps.ts'

/** Where contracts are made elsewhere; `direct`: without a platform, or by one not modelled. */
export const platforms = [
  'crowdworks',
  'crowdworksHourly',
  'lancers',
  'coconala',
  'upwork',
  'direct',
] as const
export type Platform = (typeof platforms)[number]

/** The rules of one place, and what a worker can do there against silence. */
export type PlatformRules = {
  offering: Offering
  steps: readonly PeerStep[]
  /** Week after week: what was paid begins anew with the next deposit. */
  weekly: boolean
}

const help = 'https://crowdworks.my.salesforce-sites.com/faq/articles/FAQ'
const nudging = [`${help}/10329/ (CW1)`, `${help}/10549 (CW2)`]
const ending = [
  'https://freelance.web-box.co.jp/media/?p=112 (CW11)',
  'https://www.kamome-susume.com/crowdworks-evaluation-system/ (CW17)',
]
const hourlyEnd = 'https://crowd-worker.jp/?p=191 (CW16)'

const onCrowdworks: readonly PeerStep[] = [
  {
    name: 'askDesk',
    in: ['inspecting'],
    after: { days: 7, since: 'delivery' },
    letter: 'desk',
    source: source('A week after the delivery the desk can be asked', ...nudging),
  },
  {
    name: 'nudge',
    in: ['unfunded', 'working', 'reworking', 'inspecting'],
    after: null,
    letter: 'nudge',
    source: source('連絡催促申請, once there is a contract', ...nudging),
  },
  {
    name: 'requestEnd',
    in: ['working', 'reworking'],
    after: null,
    action: 'requestEnd',
    letter: 'endRequest',
    source: weakly('途中終了リクエスト; silence for a week ends it', ...ending),
    weak: true,
  },
]

const onCrowdworksHourly: readonly PeerStep[] = [
  {
    name: 'nudge',
    in: ['awaitingDeposit', 'funded', 'working', 'recording', 'recorded', 'reviewing'],
    after: null,
    action: 'askForNudge',
    letter: 'nudge',
    source: source('連絡催促申請', nudging[1]!),
  },
  {
    name: 'requestEnd',
    in: ['awaitingDeposit'],
    after: null,
    action: 'requestEnd',
    letter: 'endRequest',
    source: source('契約終了リクエスト, once all pay is fixed', nudging[1]!, hourlyEnd),
  },
]

const lancersFaq = 'https://www.lancers.jp/faq'
const lancersNudge = [`${lancersFaq}/A1018/338 (LA1)`, `${lancersFaq}/l1035/163 (LA2)`]

const onLancers: readonly PeerStep[] = [
  {
    name: 'nudge',
    in: ['working', 'reported'],
    after: { days: 7, since: 'silence' },
    action: 'nudge',
    letter: 'nudge',
    source: source('After 7 days without contact, once for each job', ...lancersNudge),
  },
  {
    name: 'report',
    in: ['working'],
    after: null,
    action: 'deliver',
    source: weakly(
      'Report before nudging',
      'https://dezawebworks.com/crowdsourcing/lancers-no-reply/ (LA5)',
    ),
    weak: true,
  },
  {
    name: 'askSupport',
    in: ['atSupport', 'atSupportAfterReport'],
    after: null,
    letter: 'desk',
    source: source('Support handles each case; no date', ...lancersNudge),
  },
]

const upworkHelp = 'https://support.upwork.com/hc/en-us/articles'

const onUpwork: readonly PeerStep[] = [
  {
    name: 'claim',
    in: ['dormantAsked'],
    after: null,
    action: 'claimFunds',
    source: weakly(
      'Copies differ',
      `${upworkHelp}/360000990208-Contracts-Gone-Dormant (UP6)`,
      'UP7, UP8',
    ),
    weak: true,
  },
  {
    name: 'submit',
    in: ['working'],
    after: null,
    action: 'deliver',
    source: source('Submit first', `${upworkHelp}/211068308-Unresponsive-clients (UP4)`),
  },
  {
    name: 'askSupport',
    in: ['working', 'submitted'],
    after: null,
    letter: 'desk',
    source: source('Support can contact a silent client', `${upworkHelp}/211068348 (UP18)`),
  },
]

const onCoconala: readonly PeerStep[] = [
  {
    name: 'announce',
    in: ['talking'],
    after: null,
    action: 'deliver',
    letter: 'nudge',
    source: source(
      'Announce a date, then send the 正式な回答',
      'https://coconala-support.zendesk.com/hc/ja/articles/218179858 (CO5)',
    ),
  },
  {
    name: 'cancel',
    in: ['talking'],
    after: { days: 4, since: 'silence' },
    action: 'requestCancel',
    letter: 'endRequest',
    source: weakly(
      'A reason once the buyer was silent for 4 days',
      'https://mytecho.jp/?p=955 (CO4)',
      'https://minmindayoo.com/coconala_onshinhutsu/ (CO2)',
    ),
    weak: true,
  },
]

const onDirect: readonly PeerStep[] = [
  {
    name: 'remind',
    in: ['overdue'],
    after: null,
    letter: 'payReminder',
    source: source('The 60th day at the latest', 'https://i-rmc.com/?p=1698 (LW10)'),
  },
  {
    name: 'helpline',
    in: ['overdue'],
    after: null,
    source: source(
      'Free lawyers and mediation of settlements',
      'https://fpj.members.jafp.or.jp/column/trendwatch/4202 (LW32)',
    ),
  },
  {
    name: 'invoice',
    in: ['delivered'],
    after: null,
    letter: 'payRequest',
    source: source(
      'None agreed: due on the day of receipt',
      'https://i-rmc.com/?p=1698 (LW10)',
      'https://kollect-k.com/?p=18389 (LW11)',
    ),
  },
]

/** The rules of every place, by its name. */
export const rulesElsewhere: Readonly<Record<Platform, PlatformRules>> = {
  crowdworks: {
    offering: { process: crowdworksFixed, texts: { ja: crowdworksFixedJa, en: crowdworksFixedEn } },
    steps: onCrowdworks,
    weekly: false,
  },
  crowdworksHourly: {
    offering: {
      process: crowdworksHourly,
      texts: { ja: crowdworksHourlyJa, en: crowdworksHourlyEn },
    },
    steps: onCrowdworksHourly,
    weekly: true,
  },
  lancers: {
    offering: { process: lancersFixed, texts: { ja: lancersFixedJa, en: lancersFixedEn } },
    steps: onLancers,
    weekly: false,
  },
  coconala: {
    offering: { process: coconala, texts: { ja: coconalaJa, en: coconalaEn } },
    steps: onCoconala,
    weekly: false,
  },
  upwork: {
    offering: { process: upworkFixed, texts: { ja: upworkFixedJa, en: upworkFixedEn } },
    steps: onUpwork,
    weekly: false,
  },
  direct: {
    offering: { process: direct, texts: { ja: directJa, en: directEn } },
    steps: onDirect,
    weekly: false,
  },
}
