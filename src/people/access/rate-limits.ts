import { refuse, sha256, toSql } from '#platform'
import type { Context } from '#platform'

/** A bucket: so many at once, then one more each `seconds`. */
type Bucket = { burst: number; seconds: number }

/** What may be done how often, from one network and about one subject (an address or a person). */
const limits = {
  signUp: { network: { burst: 10, seconds: 360 }, subject: { burst: 5, seconds: 720 } },
  signIn: { network: { burst: 30, seconds: 10 }, subject: { burst: 10, seconds: 60 } },
  requestReset: { network: { burst: 10, seconds: 360 }, subject: { burst: 3, seconds: 1200 } },
  resendVerification: {
    network: { burst: 10, seconds: 360 },
    subject: { burst: 3, seconds: 1200 },
  },
  followLink: { network: { burst: 30, seconds: 10 }, subject: { burst: 10, seconds: 60 } },
  changePassword: { network: { burst: 30, seconds: 10 }, subject: { burst: 10, seconds: 60 } },
} satisfies Record<string, { network: Bucket; subject: Bucket }>

export type Limited = keyof typeof limits

/** What reaches other people, mails among it, and how often one person may do it. */
const reaches = {
  message: { burst: 60, seconds: 20 },
  seen: { burst: 20, seconds: 240 },
  proposal: { burst: 30, seconds: 240 },
  job: { burst: 30, seconds: 240 },
  file: { burst: 100, seconds: 20 },
  invitation: { burst: 20, seconds: 600 },
  // Reaches nobody, but takes seconds of a server's work.
  evidence: { burst: 6, seconds: 300 },
  // Reaches nobody either: what somebody writes down for themself.
  elsewhere: { burst: 300, seconds: 4 },
  review: { burst: 20, seconds: 240 },
  warning: { burst: 60, seconds: 20 },
  enquiry: { burst: 10, seconds: 3600 },
  document: { burst: 30, seconds: 240 },
  identity: { burst: 5, seconds: 21_600 },
} satisfies Record<string, Bucket>

export type Reach = keyof typeof reaches

/** What somebody who is signed in may change of their own, whatever it is. */
const ownChanges: Bucket = { burst: 60, seconds: 10 }

/** In a demo everybody comes from one machine, and sign-in is one click anyway. */
const demoFactor = 100

/**
 * Counts one try; refuses `rate.limited {retryAfterSeconds}`. Runs on real time, holds over all
 * servers (the bucket is a row), and counts before the try is judged, so that tries made at the
 * same instant do not slip through.
 */
export async function limit(
  context: Context,
  action: Limited,
  ip: string,
  subject: string,
): Promise<void> {
  const { network, subject: about } = limits[action]
  await take(context, `${action} from ${networkOf(ip)}`, network)
  await take(context, `${action} of ${sha256(subject)}`, about)
}

/** Counts a change that a person makes of their own record; refuses `rate.limited`. */
export const limitOwnChange = (context: Context, personId: string): Promise<void> =>
  take(context, `change by ${personId}`, ownChanges)

/**
 * Counts something by which a person reaches others, so that nobody can flood them; refuses
 * `rate.limited {retryAfterSeconds}`. Real time, all servers.
 */
export const limitReach = (context: Context, what: Reach, personId: string): Promise<void> =>
  take(context, `${what} by ${personId}`, reaches[what])

/** The bucket's row says when it will be full again: the farther ahead, the emptier (GCRA). */
async function take(context: Context, key: string, bucket: Bucket): Promise<void> {
  const factor = context.settings.demo ? demoFactor : 1
  const seconds = bucket.seconds / factor
  const burst = bucket.burst * factor
  const now = context.time.real()
  const taken = await context.db.query(
    `insert into rate_limits as bucket (key, full_at)
      values ($1, $2::timestamptz + make_interval(secs => $3))
      on conflict (key) do update
        set full_at = greatest(bucket.full_at, $2::timestamptz) + make_interval(secs => $3)
        where greatest(bucket.full_at, $2::timestamptz)
          <= $2::timestamptz + make_interval(secs => $3::float8 * ($4::int - 1))
      returning 1`,
    [key, toSql(now), seconds, burst],
    'rate_limits.take',
  )
  if (taken.length > 0) return
  const [row] = await context.db.query<{ fullAt: number }>(
    'select full_at as "fullAt" from rate_limits where key = $1',
    [key],
    'rate_limits.wait',
  )
  const wait = ((row?.fullAt ?? now) - now) / 1000 - seconds * (burst - 1)
  refuse('rate.limited', { retryAfterSeconds: Math.max(1, Math.ceil(wait)) })
}

/** An IPv4 address, or the /64 of an IPv6 address, which is what one home or machine is given. */
export function networkOf(ip: string): string {
  const [address = ''] = ip.trim().slice(0, 60).split('%')
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1]
  if (v4) return v4
  const host = URL.parse(`http://[${address}]/`)?.hostname.slice(1, -1)
  if (!host) return 'unknown'
  const [head = '', tail] = host.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length
  const groups = [...front, ...Array<string>(zeros).fill('0'), ...back]
  return `${groups.slice(0, 4).join(':')}::/64`
}
