// The command line from a checkout: builds when stale, then runs in this same process, so that a
// signal sent to npm reaches the server.
const [major] = process.versions.node.split('.')
if (Number(major) < 26) {
  console.error(`yakusoku: Node 26 or newer is needed, this is ${process.versions.node}`)
  process.exit(1)
}
const { buildIfStale } = await import('./build.mjs')
try {
  await buildIfStale()
} catch (error) {
  console.error(`yakusoku: the build failed: ${error.message}`)
  process.exit(1)
}
await import('../dist/main.js')
