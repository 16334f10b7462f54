import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disposition, isProgram, safeName } from './file-name.ts'

test.each([
  ['見積書 2026年11月.pdf', '見積書 2026年11月.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\system32\\drivers', 'drivers'],
  ['C:\\Users\\me\\絵.png', '絵.png'],
  ['/', 'file'],
  ['', 'file'],
  ['..', 'file'],
  ['...', 'file'],
  ['.htaccess', 'htaccess'],
  ['   .  ', 'file'],
  ['a\0b.txt', 'ab.txt'],
  ['a\r\nset-cookie: x.txt', 'aset-cookie_ x.txt'],
  ['\u202egpj.exe', 'gpj.exe'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['zero\u200bwidth\ufeff.txt', 'zerowidth.txt'],
  ['line\u2028break.txt', 'linebreak.txt'],
  ['broken\ud800.txt', 'broken.txt'],
  ['a<b>:"c|?*.txt', 'a_b___c___.txt'],
  ['CON', '_CON'],
  ['con.txt', '_con.txt'],
  ['nul .tar.gz', '_nul .tar.gz'],
  ['COM1.png', '_COM1.png'],
  ['lpt²', '_lpt²'],
  ['console.txt', 'console.txt'],
  ['trailing. . ', 'trailing'],
  ['か\u3099.txt', 'が.txt'],
  ['a   b\t.txt', 'a b.txt'],
  [`${'あ'.repeat(300)}.xlsx`, `${'あ'.repeat(115)}.xlsx`],
  [`${'👩‍👩‍👧'.repeat(60)}.png`, `${'👩👩👧'.repeat(19)}👩.png`],
  [`a.${'x'.repeat(300)}`, `a.${'x'.repeat(118)}`],
])('%j is shown as %j', (given, shown) => {
  expect(safeName(given)).toBe(shown)
})

test('whatever it is called, a name is short, visible, on one line and no path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = safeName(given)
      expect(name).toMatch(/^[^/\\<>:"|?*\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u)
      expect(name.length).toBeLessThanOrEqual(121)
      expect(name).not.toMatch(/^[. ]|[. ]$/)
      expect(name.isWellFormed()).toBe(true)
      expect(safeName(name)).toBe(name)
      expect(() => new Headers({ 'content-disposition': disposition(name) })).not.toThrow()
    }),
    { numRuns: 2000 },
  )
})

test('a huge name costs nothing', () => {
  const began = performance.now()
  expect(safeName('あ'.repeat(5_000_000)).length).toBe(120)
  expect(performance.now() - began).toBeLessThan(500)
})

test('a name is served plain for old browsers and exact for all others', () => {
  expect(disposition('見積 (1) "a".pdf')).toBe(
    'attachment; filename="__ (1) _a_.pdf"; ' +
      "filename*=UTF-8''%E8%A6%8B%E7%A9%8D%20%281%29%20%22a%22.pdf",
  )
})

test('programs are known by their ending', () => {
  expect(['a.exe', 'a.pdf.SCR', 'b.ps1', 'c.lnk'].every(isProgram)).toBe(true)
  expect(['a.pdf', 'exe', 'a.exe.pdf', 'report.js.txt'].some(isProgram)).toBe(false)
})
