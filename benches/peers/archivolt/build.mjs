// Builds the hosted page of a corpus with the built command line and shell.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A package that the harness has; the version it reports beside our name is not ours. */
export const pkg = 'esbuild'

export async function build(docs, outDir) {
  const scratch = mkdtempSync(join(tmpdir(), 'archivolt-adapter-'))
  try {
    const folder = join(scratch, 'collection')
    const page = join(scratch, 'page')
    mkdirSync(folder)
    for (const { id, title, text } of docs) {
      const front = `---\nslug: n${id}\ntitle: ${JSON.stringify(title)}\n---\n\n`
      writeFileSync(join(folder, `n${id}.md`), front + text)
    }
    const words = ['build', folder, '--out', page, '--shell', process.env.ARCHIVOLT_SHELL, '--no-single']
    execFileSync(process.env.ARCHIVOLT_PROGRAM, words, { stdio: ['ignore', 'ignore', 'ignore'] })
    // What a visitor's browser asks for before the first results; the documents' own pages come later.
    const site = join(outDir, 'site')
    mkdirSync(site)
    cpSync(join(page, 'index.html'), join(site, 'index.html'))
    cpSync(join(page, 'assets'), join(site, 'assets'), { recursive: true })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
