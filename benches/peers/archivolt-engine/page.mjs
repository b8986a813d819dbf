// Asks the engine alone: the list that the page shows, as numbers of documents.
let engine

export const modes = ['type', 'plain']

export async function load(base) {
  const at = (name) => new URL(name, new URL(base, location.href)).href
  const glue = await import(at('archivolt_engine.js'))
  await glue.default({ module_or_path: at('archivolt_engine_bg.wasm') })
  const bundle = await (await fetch(at('collection.bin'))).arrayBuffer()
  engine = new glue.Engine(new Uint8Array(bundle))
}

/** A word with a space after it is whole. */
export function query(text, limit, mode) {
  return Array.from(engine.query(mode === 'plain' ? `${text} ` : text, limit))
}
