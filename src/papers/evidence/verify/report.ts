/** What was found, a line each; `ok`: nothing is wrong. */
export type Verdict = { ok: boolean; lines: { ok: boolean; says: string }[] }

/** Takes down what a check finds. */
export type Report = { good: (says: string) => void; bad: (says: string) => void }

export const openReport = (): Report & { verdict: () => Verdict } => {
  const lines: Verdict['lines'] = []
  return {
    good: (says) => lines.push({ ok: true, says }),
    bad: (says) => lines.push({ ok: false, says }),
    verdict: () => ({ ok: lines.every(({ ok }) => ok), lines }),
  }
}
