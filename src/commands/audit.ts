import { checkNames, runChecks } from '#checks'
import { environment, openContext, readSettings } from '#platform'

/**
 * `yakusoku audit`: runs every check over the live data; exit code 1 when a sentence does not hold.
 */
export async function auditCommand(): Promise<void> {
  const { context, close } = await openContext(readSettings(environment()))
  try {
    const violations = await runChecks(context.db)
    const broken = new Set(violations.map(({ check }) => check))
    for (const name of checkNames())
      console.log(`${broken.has(name) ? 'BROKEN' : 'holds '}  ${name.replaceAll('-', ' ')}`)
    for (const { check, what, found } of violations) console.log(`  ${check}: ${what}: ${found}`)
    if (violations.length > 0) process.exitCode = 1
  } finally {
    await close()
  }
}
