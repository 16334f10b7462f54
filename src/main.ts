/** The command line. Every command is loaded when it is called; what they share is wired there. */
import { Refused, SetupError } from '#platform'

type Command = { says: string; run(words: string[]): Promise<void> }

const commands: Record<string, Command> = {
  audit: {
    says: 'runs every check over the live data; exit code 1 when one does not hold',
    run: async () => (await import('./commands/audit.ts')).auditCommand(),
  },
  backup: {
    says: 'writes everything, uploaded files too, into a new file: FILE',
    run: async (words) => (await import('./commands/backup.ts')).backupCommand(words),
  },
  check: {
    says: 'proves that nobody can be ghosted: [PROCESS…] [--json | --diagram | --table]',
    run: async (words) => {
      process.exitCode = await (await import('./commands/check.ts')).check(words)
    },
  },
  demo: {
    says: 'fills an empty demo and says who is in it; story, half-year: plays that to its end',
    run: async (words) => (await import('./commands/demo.ts')).demoCommand(words),
  },
  evidence: {
    says: 'says whether an evidence pack was changed: verify FILE [--key KEY]',
    run: async (words) => (await import('./commands/evidence/evidence.ts')).evidenceCommand(words),
  },
  migrate: {
    says: 'brings the database up to the schema of this version',
    run: async () => (await import('./commands/migrate.ts')).migrateCommand(),
  },
  restore: {
    says: 'puts what backup wrote into an empty database: FILE',
    run: async (words) => (await import('./commands/restore.ts')).restoreCommand(words),
  },
  run: {
    says: 'runs the clock and the outbox without pages; any number may share a database',
    run: async () => (await import('./commands/serve.ts')).runCommand(),
  },
  serve: {
    says: 'serves pages and API, with the clock and the outbox',
    run: async () => (await import('./commands/serve.ts')).serveCommand(),
  },
  staff: {
    says: 'gives or takes a role of staff: add EMAIL ROLE, remove EMAIL ROLE, list',
    run: async (words) => (await import('./commands/staff.ts')).staffCommand(words),
  },
}

process.setSourceMapsEnabled(true)
const [name = 'help', ...words] = process.argv.slice(2)

try {
  const command = commands[name]
  if (command) await command.run(words)
  else await help(name)
} catch (error) {
  process.exitCode = 1
  if (error instanceof SetupError) console.error(`yakusoku: ${error.message}`)
  else if (error instanceof Refused) console.error(`yakusoku: refused, ${refusalLine(error)}`)
  else console.error('yakusoku: a bug:', error)
}

async function help(asked: string): Promise<void> {
  const lines = Object.entries(commands).map(([word, { says }]) => `  ${word.padEnd(12)} ${says}`)
  const known = ['help', '--help', '-h'].includes(asked)
  if (!known) throw new SetupError(`there is no command "${asked}"; "yakusoku help" lists them`)
  console.log(['usage: yakusoku COMMAND', '', ...lines].join('\n'))
}

function refusalLine({ refusal: { code, params } }: Refused): string {
  return [code, ...Object.entries(params).map(([key, value]) => `${key}=${value}`)].join(' ')
}
