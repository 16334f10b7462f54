/*
 * The outside money world. For now the sandbox: play money, a bank that always says yes.
 * Promises: the same key pays once.
 * Refuses to know: contracts.
 */
export { depositSandbox, withdrawToBank } from './sandbox.ts'
