import { environment, openContext, readSettings, SetupError } from '#platform'
import type { Context } from '#platform'
import { addStaff, removeStaff, staffOf } from '#people'
import type { Role } from '#people'

const usage = 'usage: yakusoku desk add EMAIL | remove EMAIL | list  [--operator]'

/**
 * `yakusoku desk`: who staffs the desk, or with `--operator` who operates the server. People sign
 * up like everybody else before they are given a role. Throws SetupError for wrong words; Refused
 * `person.unknown`, `email.malformed`, `staff.unknown`.
 */
export async function deskCommand(words: string[]): Promise<void> {
  const role: Role = words.includes('--operator') ? 'operator' : 'desk'
  const [verb = '', email, ...rest] = words.filter((word) => word !== '--operator')
  const complete = verb === 'list' ? email === undefined : email !== undefined
  if (!['add', 'remove', 'list'].includes(verb) || !complete || rest.length > 0)
    throw new SetupError(usage)
  const { context, close } = await openContext(readSettings(environment()))
  try {
    for (const line of await change(context, verb, email ?? '', role)) console.log(line)
  } finally {
    await close()
  }
}

async function change(
  context: Context,
  verb: string,
  email: string,
  role: Role,
): Promise<string[]> {
  if (verb === 'list') {
    const staff = await staffOf(context, role)
    return staff.map((person) => `${person.email}  ${person.name}`)
  }
  if (verb === 'add') {
    await addStaff(context, email, role)
    return [`${email} now has the role ${role}.`]
  }
  await removeStaff(context, email, role)
  return [`${email} no longer has the role ${role}.`]
}
