// How fast the module finds dates: node speed.mjs MODULE.js TEXT
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [script, path] = process.argv.slice(2)
const { dates } = createRequire(import.meta.url)(script)
const text = readFileSync(path, 'utf8')
const bytes = Buffer.byteLength(text)
// Each run reads at least so many bytes.
const times = Math.ceil(1e7 / bytes)
let found = 0
const runs = Array.from({ length: 5 }, () => {
  const begin = performance.now()
  for (let turn = 0; turn < times; turn++) found = dates(text)
  return (performance.now() - begin) / 1e3
}).sort((a, b) => a - b)
const megabytes = bytes / 1e6
console.log(`${(megabytes * times / runs[2]).toFixed(1)} MB/s, ${(found / megabytes).toFixed(0)} dates in a MB`)
