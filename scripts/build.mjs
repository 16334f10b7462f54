// Bundles the server into dist/main.js and what browsers get into dist/browser. Only what is ours:
// packages stay in node_modules, SQL and own files are read from the package's folder.
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build as bundle, stop } from 'esbuild'

const root = dirname(import.meta.dirname)
const stamp = 'dist/.built'
const sources = ['src', 'processes', 'bench', 'scripts', 'package.json', 'tsconfig.json']
const browsers = ['chrome120', 'firefox121', 'safari17.4']

const common = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  write: false,
  sourcemap: true,
  legalComments: 'none',
  logLevel: 'error',
}

/** Builds when a source is newer than the last build; says whether it did. */
export async function buildIfStale() {
  const built = await stat(join(root, stamp)).catch(() => null)
  const newest = Math.max(
    ...(await Promise.all(sources.map((path) => changedAt(join(root, path))))),
  )
  if (built && built.mtimeMs > newest) return false
  await build()
  return true
}

export async function build() {
  const startedAt = new Date()
  const results = await Promise.all([bundleServer(), bundleScripts(), bundleStyles()])
  // Its helper would otherwise stay as long as the server does.
  await stop()
  for (const { path, contents } of results.flatMap((result) => result?.outputFiles ?? []))
    await put(path, contents)
  await put(join(root, stamp), startedAt.toISOString())
}

function bundleServer() {
  return bundle({
    ...common,
    entryPoints: ['src/main.ts'],
    platform: 'node',
    target: 'node26',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    banner: { js: '#!/usr/bin/env node' },
  })
}

async function bundleScripts() {
  const folder = 'src/web/browser'
  const names = existsSync(join(root, folder)) ? await readdir(join(root, folder)) : []
  const entryPoints = names
    .filter((name) => /(?<!\.test|\.d)\.tsx?$/.test(name))
    .map((name) => join(folder, name))
  if (!entryPoints.length) return null
  const form = { outdir: 'dist/browser', minify: true, format: 'esm', target: browsers }
  return bundle({ ...common, ...form, entryPoints })
}

function bundleStyles() {
  const entry = 'src/web/styles/main.css'
  if (!existsSync(join(root, entry))) return null
  const loader = { '.svg': 'dataurl', '.woff2': 'dataurl' }
  const form = { outdir: 'dist/browser', minify: true, target: browsers, loader }
  return bundle({ ...common, ...form, entryPoints: [entry] })
}

/** Whole or not at all: another server may be reading the file that this replaces. */
async function put(path, contents) {
  await mkdir(dirname(path), { recursive: true })
  const half = `${path}.${process.pid}`
  await writeFile(half, contents, { mode: path.endsWith('main.js') ? 0o755 : 0o644 })
  await rename(half, path)
}

/** When something under the path changed last; a folder changes when an entry comes or goes. */
async function changedAt(path) {
  const own = await stat(path).catch(() => null)
  if (!own?.isDirectory()) return own?.mtimeMs ?? 0
  const entries = await readdir(path)
  return Math.max(own.mtimeMs, ...(await Promise.all(entries.map((e) => changedAt(join(path, e))))))
}

if (process.argv[1] === import.meta.filename)
  await (process.argv.includes('--if-stale') ? buildIfStale() : build())
