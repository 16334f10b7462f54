import pg from 'pg'
import { connectionOf, placeOf } from './database.ts'
import { sha256 } from '../id.ts'
import { log } from '../log.ts'
import { failureOf, retrying, unreachable } from './retry.ts'
import { ensureRole } from './role.ts'
import { ownSchema, versionOf } from './schema.ts'
import type { Schema, SqlFile } from './schema.ts'
import { SetupError } from '../setup-error.ts'

/**
 * Brings a database up to this code's schema; several servers may do so at once. Connects as the
 * owner (the address's user), who must be allowed to create the role yakusoku_app or be its member.
 * Throws SetupError with one line when the server cannot be reached or its schema is newer.
 */
export async function migrate(url: string, schema: Schema = ownSchema()): Promise<void> {
  try {
    // All of it may be done again, so a server that is just starting or restarting is waited for.
    await retrying(
      () => migrateOnce(url, schema),
      (failure) => failure !== 'final',
    )
  } catch (error) {
    throw unreachable(error, placeOf(url))
  }
}

async function migrateOnce(url: string, schema: Schema): Promise<void> {
  const db = new pg.Client(connectionOf(url, true))
  db.on('error', () => {})
  try {
    await db.connect()
    await ensureRole(db)
    await ensureBooks(db)
    for (const file of schema.tables) await apply(db, file)
    await refuseNewer(db, Math.max(0, ...schema.tables.map((file) => versionOf(file.name))))
    await applyFunctions(db, schema.functions)
  } finally {
    await db.end()
  }
}

/** `if not exists` does not protect two who create the same table at the same instant. */
async function ensureBooks(db: pg.Client): Promise<void> {
  const text = `
    create table if not exists schema_versions (version int primary key, name text not null,
      applied_at timestamptz not null default now());
    create table if not exists schema_functions (one boolean primary key check (one),
      digest text not null);
    insert into schema_functions values (true, '') on conflict do nothing;`
  await db.query(text).catch((error: { code?: string }) => {
    if (['23505', '42P07', '42710'].includes(error.code ?? '')) return db.query(text)
    if (error.code !== '42501') throw error
    throw new SetupError(`${db.user} may not create tables in ${db.database}: make it the owner`)
  })
}

/** The row comes first: another migrator waits on it, and then finds the step done. */
async function apply(db: pg.Client, file: SqlFile): Promise<void> {
  const known = await db.query('select from schema_versions where version = $1', [
    versionOf(file.name),
  ])
  if (known.rowCount) return
  await inTransaction(db, async () => {
    const claim = 'insert into schema_versions values ($1, $2) on conflict do nothing'
    const { rowCount } = await db.query(claim, [versionOf(file.name), file.name])
    if (!rowCount) return
    await runFile(db, file)
    log.info({ migration: file.name }, 'migrated')
  })
}

async function refuseNewer(db: pg.Client, ours: number): Promise<void> {
  const { rows } = await db.query('select coalesce(max(version), 0) as theirs from schema_versions')
  if (rows[0].theirs <= ours) return
  const { theirs } = rows[0]
  throw new SetupError(
    `the database has schema ${theirs}, this Yakusoku knows ${ours}: start a newer one`,
  )
}

async function applyFunctions(db: pg.Client, functions: SqlFile[]): Promise<void> {
  const digest = sha256(functions.map((file) => file.name + '\0' + file.text).join('\0'))
  await inTransaction(db, async () => {
    const { rows } = await db.query('select digest from schema_functions for update')
    if (rows[0].digest === digest) return
    for (const file of functions) await runFile(db, file)
    await db.query('update schema_functions set digest = $1', [digest])
  })
}

async function runFile(db: pg.Client, { name, text }: SqlFile): Promise<void> {
  try {
    await db.query(text)
  } catch (error) {
    if (failureOf(error) !== 'final') throw error
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error })
  }
}

async function inTransaction(db: pg.Client, work: () => Promise<void>): Promise<void> {
  await db.query('begin')
  try {
    await work()
    await db.query('commit')
  } catch (error) {
    await db.query('rollback').catch(() => {})
    throw error
  }
}
