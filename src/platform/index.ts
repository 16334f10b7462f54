/**
 * The ground: the only code that touches the database driver, the environment, files, the log, real
 * time and chance. It promises that an instant is a number of epoch milliseconds, that money
 * columns are bigint, that whatever keeps a server from starting is one clear line (SetupError),
 * and that a commit which was acknowledged is kept. It refuses to know what a contract, a person or
 * a page is.
 */
export { calendarOf } from './calendar.ts'
export type { Calendar } from './calendar.ts'
export { openContext } from './context.ts'
export type { Context, OpenContext } from './context.ts'
export { inBatches, perDatabase } from './database/batches.ts'
export { json, openDatabase } from './database/database.ts'
export type { Database, DatabaseOptions, Db, Row } from './database/database.ts'
export { startEmbedded } from './embedded/start.ts'
export type { Embedded, EmbeddedOptions } from './embedded/start.ts'
export { nounOf, refuseAny, textIn, wholeIn, wordIn } from './fields.ts'
export type { TextRule } from './fields.ts'
export { listOwn, packageRoot, readOwn, readOwnBytes } from './files.ts'
export { callerAddress } from './serving/caller.ts'
export { serveHttp } from './serving/http.ts'
export type { Listening } from './serving/http.ts'
export { isId, newId, randomBytes, randomToken, sameText, sha256, sign } from './id.ts'
export { log } from './log.ts'
export type { Log } from './log.ts'
export { migrate } from './database/migrate.ts'
export { Refused, refuse } from './refusal.ts'
export type { Issue, Refusal } from './refusal.ts'
export { environment, readSettings } from './settings.ts'
export type { Settings } from './settings.ts'
export { SettingsError, SetupError } from './setup-error.ts'
export { untilStopped } from './serving/signals.ts'
export { parseForm } from './uploads/form.ts'
export type { Form, FormFile, FormOptions } from './uploads/form.ts'
export { readBlob, receiveBlob } from './uploads/blobs.ts'
export type { Received } from './uploads/blobs.ts'
export { makeTime, makeVirtualTime, realNow, sleep, toSql } from './time.ts'
export type { Time, VirtualTime } from './time.ts'
