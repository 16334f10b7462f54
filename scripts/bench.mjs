// npm run bench [claim …]: bundles the benches like the product, then runs them.
import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'
import { buildIfStale } from './build.mjs'

await buildIfStale()
await build({
  entryPoints: { bench: 'bench/main.ts', 'bench-server': 'bench/pages-server.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  logLevel: 'error',
})
const env = { LOG_LEVEL: 'error', ...process.env }
const words = ['--enable-source-maps', 'dist/bench.js', ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, words, { stdio: 'inherit', env })
process.exitCode = status ?? 1
