// Everything that must hold: the build, the checks, the tests and the journeys. Each step is run,
// whatever became of those before it; the last line says how many checks and tests passed and
// failed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-said-'))
const report = join(folder, 'tests.json')

const steps = [
  ['the build', 'node', ['scripts/build.mjs']],
  ['the format', 'oxfmt', ['--check']],
  ['the types', 'tsc', []],
  ['the types of what browsers get', 'tsc', ['-p', 'src/web/browser']],
  ['the lint', 'oxlint', []],
  ['the processes', 'node', ['scripts/yakusoku.mjs', 'check']],
]
const tests = ['vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile=${report}`]]

/** Whether the command ended well; the tools of this package are found first. */
function run(command, words) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } }
  return spawnSync(command, words, options).status === 0
}

/**
 * How many tests passed and failed; a file that could not be read to its end is one that failed.
 */
function countTests(endedWell) {
  try {
    const { numPassedTests: passed, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const failed = testResults.reduce((sum, { status, assertionResults }) => {
      const own = assertionResults.filter((one) => one.status === 'failed').length
      return sum + (own === 0 && status === 'failed' ? 1 : own)
    }, 0)
    return { passed, failed: endedWell ? failed : Math.max(failed, 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const broken = []
for (const [name, command, words] of steps) {
  console.log(`\n— ${name}`)
  if (!run(command, words)) broken.push(name)
}
console.log('\n— the tests and journeys')
const { passed, failed } = countTests(run(...tests))
rmSync(folder, { recursive: true, force: true })

for (const name of broken) console.log(`broken: ${name}`)
console.log(`${passed + steps.length - broken.length} passed, ${failed + broken.length} failed`)
process.exitCode = failed + broken.length > 0 ? 1 : 0
