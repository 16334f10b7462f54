import { Refused } from '#platform'

/** What became of an operation: `done`, or the code of its refusal. Anything else is thrown. */
export const codeOf = async (operation: Promise<unknown>): Promise<string> => {
  try {
    await operation
    return 'done'
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code
    throw error
  }
}
