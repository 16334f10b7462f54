import { benchAct } from './act.ts'
import { benchClock } from './clock.ts'
import { benchDesk } from './desk/queue.ts'
import { benchEngine } from './engine.ts'
import { benchEvidence } from './evidence/evidence.ts'
import { openGround } from './ground.ts'
import type { Ground, Measured } from './ground.ts'
import { benchGrowth } from './growth.ts'
import { benchGuard } from './guard.ts'
import { benchLag } from './lag.ts'
import { benchPages } from './pages.ts'
import { benchPortfolio } from './portfolio/portfolio.ts'
import { benchSearch } from './search/search.ts'
import { benchSilence } from './silence/silence.ts'
import { benchTrust } from './trust.ts'
import { benchWeeks } from './weeks.ts'
import { benchYear } from './year.ts'

const asked = process.argv.slice(2)

/**
 * Each claim on a fresh PostgreSQL of its own, as `npm start` would run it. A word that is no
 * claim is the folder of records for `silence`.
 */
const claims: Record<string, (ground: Ground) => Promise<Measured[]> | Measured[]> = {
  engine: benchEngine,
  guard: benchGuard,
  act: benchAct,
  pages: benchPages,
  growth: benchGrowth,
  clock: benchClock,
  weeks: (ground) => benchWeeks(ground),
  desk: benchDesk,
  evidence: benchEvidence,
  lag: benchLag,
  search: (ground) => benchSearch(ground),
  silence: () => benchSilence(asked.find((word) => !(word in claims))),
  trust: benchTrust,
  portfolio: benchPortfolio,
  year: (ground) => benchYear(ground),
}

const lines: Measured[] = []
for (const [name, bench] of Object.entries(claims)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const ground = await openGround()
  try {
    lines.push(...(await bench(ground)))
  } finally {
    await ground.close()
  }
}

const shown = (value: number) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)))
console.log('| what | measured | bar | kept |\n| --- | --- | --- | --- |')
for (const { what, measured, bar, unit, ok } of lines)
  console.log(`| ${what} | ${shown(measured)} ${unit} | ${bar} ${unit} | ${ok ? 'yes' : 'NO'} |`)
process.exitCode = lines.every(({ ok }) => ok) ? 0 : 1
