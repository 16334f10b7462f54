import type pg from 'pg'
import { SetupError } from '../setup-error.ts'
import { sleep } from '../time.ts'

/**
 * Makes the role that the application works in, and lets the present user take it. Roles belong to
 * the whole cluster, so migrators of its other databases may be doing the same at this instant.
 */
export async function ensureRole(db: pg.Client): Promise<void> {
  const { rows } = await db.query(
    `select current_user as me, current_setting('server_version_num')::int < 160000 as old`,
  )
  const right = rows[0].old ? 'MEMBER' : 'SET'
  const ready = async () => {
    const { rows } = await db.query(
      `select pg_has_role(oid, '${right}') as member from pg_roles where rolname = 'yakusoku_app'`,
    )
    return rows[0] as { member: boolean } | undefined
  }
  for (let round = 0; round < 20; round++) {
    const role = await ready()
    if (role?.member) return
    try {
      if (!role) await db.query('create role yakusoku_app nologin')
      await db.query('grant yakusoku_app to current_user')
    } catch (error) {
      if ((error as { code?: string }).code === '42501')
        throw new SetupError(
          `the database user ${rows[0].me} may not ${role ? 'grant' : 'create'} roles; let an ` +
            `administrator run: ${role ? '' : 'CREATE ROLE yakusoku_app NOLOGIN; '}` +
            `GRANT yakusoku_app TO "${rows[0].me}";`,
        )
      await sleep(50) // somebody else was faster, or is just doing it
    }
  }
  throw new SetupError('the role yakusoku_app could not be created')
}
