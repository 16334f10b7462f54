/** What keeps a server from starting, as one clear line for the person who starts it. */
export class SetupError extends Error {
  override readonly name: string = 'SetupError'
}

/** A setting with a bad value. */
export class SettingsError extends SetupError {
  override readonly name = 'SettingsError'
}
