// Shows the hosted page in a frame, and reads the result list that it draws.
let page

/** Titles come from the page's own list. */
export const ownsTitles = true
export const modes = ['type', 'prefix']

const hashOf = (text) => `#/?q=${encodeURIComponent(text)}`
/** What the page was opened with, until it has answered that. */
let asked

export async function load(base) {
  asked = new URLSearchParams(location.search).get('q')
  const frame = document.createElement('iframe')
  frame.width = 1440
  frame.height = 900
  frame.src = `${base}site/index.html${asked ? hashOf(asked) : ''}`
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }))
  document.body.append(frame)
  await loaded
  page = frame.contentWindow
  // Before the script interface is there, the name means the element with that id.
  while (!page.archivolt?.ready) await new Promise((next) => page.setTimeout(next, 1))
  await page.archivolt.ready
}

const rows = (limit) => {
  const list = page.document.querySelector('[aria-label="Results"]')
  return list ? [...list.querySelectorAll('[data-doc]')].slice(0, limit) : []
}

const items = (drawn) => drawn.map((row) => ({ id: Number(row.dataset.doc.slice(1)), title: row.textContent }))

/** Waits until the first rows are drawn and are those of the query. */
export async function list(text, limit) {
  const wanted = hashOf(text)
  // A page that is opened with a query draws its rows before anything else; they are asked for nowhere else.
  if (text === asked) {
    asked = undefined
    while (!rows(limit).length) await new Promise((next) => page.requestAnimationFrame(next))
    return items(rows(limit))
  }
  if ((await page.archivolt.state()) !== wanted) await page.archivolt.go(wanted)
  const { results } = await page.archivolt.search(text, { limit })
  const ids = results.map((result) => result.id)
  for (;;) {
    const drawn = rows(ids.length)
    if (drawn.length === ids.length && drawn.every((row, at) => row.dataset.doc === ids[at])) {
      return items(drawn)
    }
    await new Promise((next) => page.requestAnimationFrame(next))
  }
}

export async function query(text, limit) {
  const { results } = await page.archivolt.search(text, { limit })
  return results.map((result) => Number(result.id.slice(1)))
}
