import { environment, openContext, readSettings, SetupError } from '#platform'
import type { Context } from '#platform'
import { addStaff, everyStaff, isRole, removeStaff } from '#people'
import type { Role } from '#people'

const usage =
  'usage: yakusoku staff add EMAIL ROLE | remove EMAIL ROLE | list' +
  '  (ROLE: support, identity, finance or administrator)'

/**
 * `yakusoku staff`: who may do what at the desk; so the first administrator is made, who makes the
 * others on a page. People sign up like everybody else before they are given a role. Throws
 * SetupError for wrong words; Refused `person.unknown`, `email.malformed`, `staff.unknown`.
 */
export async function staffCommand(words: string[]): Promise<void> {
  const [verb = '', email = '', role = '', ...rest] = words
  const lists = verb === 'list' && words.length === 1
  const changes = (verb === 'add' || verb === 'remove') && isRole(role) && rest.length === 0
  if (!lists && !changes) throw new SetupError(usage)
  const { context, close } = await openContext(readSettings(environment()))
  try {
    if (lists) for (const line of await listed(context)) console.log(line)
    if (changes) console.log(await change(context, verb, email, role))
  } finally {
    await close()
  }
}

const listed = async (context: Context): Promise<string[]> =>
  (await everyStaff(context)).map(
    ({ email, name, roles }) => `${email}  ${name}  ${roles.join(', ')}`,
  )

async function change(
  context: Context,
  verb: 'add' | 'remove',
  email: string,
  role: Role,
): Promise<string> {
  if (verb === 'add') {
    await addStaff(context, email, role)
    return `${email} now has the role ${role}.`
  }
  await removeStaff(context, email, role)
  return `${email} no longer has the role ${role}.`
}
