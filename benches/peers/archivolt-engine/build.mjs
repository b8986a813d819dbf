// The engine without the page: the bundle of a corpus as one part, and the module that answers from it.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A package that the harness has; the version it reports beside our name is not ours. */
export const pkg = 'esbuild'

export async function build(docs, outDir) {
  const scratch = mkdtempSync(join(tmpdir(), 'archivolt-engine-'))
  try {
    const list = join(scratch, 'documents.json')
    writeFileSync(list, JSON.stringify(docs))
    execFileSync(process.env.ARCHIVOLT_ENGINE_INDEX, [list, join(outDir, 'collection.bin')], { stdio: 'ignore' })
    for (const name of ['archivolt_engine.js', 'archivolt_engine_bg.wasm']) {
      cpSync(join(process.env.ARCHIVOLT_ENGINE_MODULE, name), join(outDir, name))
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
