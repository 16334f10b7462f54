import { roomOf } from '../rooms.ts'
import { isTest } from '../source.ts'
import type { Finding, Source } from '../source.ts'

type Ban = {
  says: string
  calls: RegExp
  /** Rooms and paths in which it is right. */
  except: readonly string[]
}

const bans: readonly Ban[] = [
  {
    says: 'Date is used by platform only: instants are numbers, days are Temporal’s',
    calls: /(?<![\w.$])Date\b(?!\s*[:=}>])/g,
    except: ['platform'],
  },
  {
    says: 'only platform knows what time it really is',
    calls: /\bTemporal\.Now\b|\bperformance\.(now|timeOrigin)\b|\bprocess\.hrtime\b/g,
    except: ['platform'],
  },
  {
    says: 'waiting is platform’s: use sleep',
    calls: /(?<![\w.$])(set|clear)(Timeout|Interval)\(/g,
    except: ['platform'],
  },
  {
    says: 'chance comes from platform, or as an argument',
    calls: /\bMath\.random\b|(?<![\w$])crypto\.\w+/g,
    except: ['platform'],
  },
  {
    says: 'only platform reads the environment',
    calls: /(?<![\w.$])process\.env\b/g,
    except: ['platform'],
  },
  {
    says: 'only platform and the command line touch the server’s own process',
    calls: /(?<![\w.$])process\.(argv|cwd|exit|exitCode|kill|memoryUsage|on|pid|std\w+|uptime)\b/g,
    except: ['platform', 'main'],
  },
  {
    says: 'only payments, outbox and platform speak to other machines',
    calls: /(?<![\w.$#])fetch\(/g,
    except: ['platform', 'outbox', 'payments'],
  },
  {
    says: 'there are no globals',
    calls: /(?<![\w.$])(globalThis|global)\b(?!\s*:)/g,
    except: [],
  },
  {
    says: 'words for people go through the log or a page; the command line alone prints',
    calls: /(?<![\w.$])console\.\w+/g,
    except: ['main'],
  },
]

/** Rooms that the bans are about; tests, benches, scripts and browsers live with the real world. */
const worldly = ['test', 'bench', 'scripts', 'browser', 'root', undefined]

/** Time, chance, environment, network and the terminal are met in their own rooms only. */
export const calls = (source: Source): Finding[] => {
  const room = roomOf(source.path) ?? (source.path.startsWith('src/') ? 'src' : undefined)
  if (worldly.includes(room) || isTest(source.path) || !/\.tsx?$/.test(source.path)) return []
  return bans
    .filter(({ except }) => !except.includes(room ?? ''))
    .flatMap((ban) =>
      [...source.code().matchAll(ban.calls)].map(({ index, 0: found }) => ({
        path: source.path,
        line: source.lineAt(index),
        says: `${found}: ${ban.says}`,
      })),
    )
}
