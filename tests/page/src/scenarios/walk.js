/* One random walk through the page, in the page: the same seed does the same.
 *
 * `archivoltWalk.begin(seed, words, quick)` prepares it; `archivoltWalk.steps(n)`
 * resolves to { done, fault, trail } after n actions, or fewer where something
 * that must hold did not. With `quick` frames are not waited for: what the page
 * asks to be told of the next frame it is told at once. */
window.archivoltWalk = (() => {
  'use strict';
  let random, words, done, trail, faults, depth, ahead, total, held;

  /* Mulberry32 (Tommy Ettinger, public domain). */
  const numbers = (seed) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end) => Math.floor(random() * end);
  const one = (list) => list[below(list.length)];
  const shown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  const pause = (time) => new Promise((next) => setTimeout(next, time));
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const turn = () => new Promise((next) => { const channel = new MessageChannel(); channel.port1.onmessage = next; channel.port2.postMessage(0); });
  const nameIt = (element) => !element ? 'nothing'
    : `${element.tagName.toLowerCase()}${element.id ? '#' + element.id : ''} "${(element.getAttribute('aria-label') || element.textContent || element.value || '').trim().slice(0, 30)}"`;

  const settle = async () => {
    const late = pause(10000).then(() => { throw new Error('no frame for ten seconds'); });
    await Promise.race([frame().then(frame), late]);
    late.catch(() => {});
    await turn();
    await turn();
  };

  const press = (element) => {
    /* A person who clicks something has the focus there. */
    if (element.focus) element.focus({ preventScroll: true });
    element.click();
    return nameIt(element);
  };
  const key = (element, name, held = {}) =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...held }));
  const input = (field, value) => {
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  /* What is typed is taken at once, or after a pause where an answer takes long. */
  const taken = async (typed) => {
    for (let times = 0; times < 40; times++) {
      const keys = new URLSearchParams((await archivolt.state()).replace(/^#\/\??/, ''));
      if ((keys.get('q') || '').trim() === typed.trim()) return;
      await pause(5);
    }
  };

  /* Each gives what it did in words, or nothing where there was nothing to do. */
  const actions = [
    [5, async function type() {
      const field = document.getElementById('q');
      if (!field || !shown(field)) return;
      field.focus();
      const word = one(words) + (below(4) ? '' : ' ' + one(words));
      const start = below(3) ? '' : field.value;
      for (let length = 1; length <= word.length; length += 1 + below(3)) {
        input(field, start + word.slice(0, length));
        if (!below(3)) await turn();
      }
      input(field, start + word);
      await taken(start + word);
      return 'type ' + word;
    }],
    [2, function keys() {
      const field = document.getElementById('q');
      if (!field || !shown(field)) return;
      field.focus();
      const name = one(['Enter', 'ArrowDown', 'ArrowUp', 'Escape', 'Tab', 'Home']);
      key(field, name);
      return 'key ' + name;
    }],
    [2, async function clear() {
      const field = document.getElementById('q');
      if (!field || !shown(field)) return;
      field.focus();
      input(field, '');
      await taken('');
      return 'clear';
    }],
    [4, function tick() {
      const box = one(all('#page input[type=checkbox], #page input[type=radio]').filter((box) => !box.closest('[data-walk-not]')));
      return box && 'tick ' + press(box);
    }],
    [2, function select() {
      const list = one(all('#page select'));
      const option = list && one([...list.options].filter((option) => !option.hidden && !option.disabled));
      if (!option) return;
      list.focus();
      list.value = option.value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      return `select ${option.value} of ${nameIt(list)}`;
    }],
    [4, function slide() {
      const handle = one(all('[role=slider]'));
      if (!handle) return;
      handle.focus();
      const name = one(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'Escape', 'Delete']);
      for (let times = 1 + below(4); times; times--) key(handle, name, { shiftKey: !below(4) });
      return `slide ${name} on ${nameIt(handle)}`;
    }],
    [3, async function brush() {
      const chart = one(all('.timeline__chart, .timeline svg, [class*=timeline] svg'));
      if (!chart) return;
      const box = chart.getBoundingClientRect();
      const event = (kind, share) => chart.dispatchEvent(new PointerEvent(kind, {
        bubbles: true, cancelable: true, isPrimary: true, pointerId: 1, button: 0, buttons: kind === 'pointerup' ? 0 : 1,
        clientX: box.left + box.width * share, clientY: box.top + box.height / 2 }));
      /* A press where nothing takes the focus takes it from what had it. */
      if (document.activeElement) document.activeElement.blur();
      held = null;
      let at = random();
      event('pointerdown', at);
      for (let times = below(6); times; times--) {
        event('pointermove', at = Math.min(1.1, Math.max(-0.1, at + random() - 0.5)));
        if (!below(2)) await frame();
      }
      event(below(12) ? 'pointerup' : 'pointercancel', at);
      return 'brush';
    }],
    [5, function open() {
      const link = one(all('#page [data-doc] a[href^="#"], #page a[href*="doc="]'));
      return link && 'open ' + press(link);
    }],
    [3, function hit() {
      const button = one(all('#hit-next, #hit-previous, mark[data-hit], mark[data-theme]'));
      return button && 'hit ' + press(button);
    }],
    [4, function view() {
      const link = one(all('nav a[href^="#/"]'));
      return link && 'view ' + press(link);
    }],
    [4, async function back() {
      if (depth < 1) return;
      depth--; ahead++;
      const gone = new Promise((next) => addEventListener('popstate', next, { once: true }));
      history.back();
      await Promise.race([gone, pause(2000)]);
      return 'back';
    }],
    [2, async function forward() {
      if (ahead < 1) return;
      ahead--; depth++;
      const gone = new Promise((next) => addEventListener('popstate', next, { once: true }));
      history.forward();
      await Promise.race([gone, pause(2000)]);
      return 'forward';
    }],
    [6, function button() {
      /* Not what asks the host or the disk, and nothing that leads out. */
      const not = '#keep *, #verify, #verify *, #newer-version *, [target], a[download], [id^=intake], .add *, input[type=file]';
      const button = one(all('#page button, #page summary, #page a[href^="#"]').filter((it) => !it.disabled && !it.matches(not)));
      return button && 'press ' + press(button);
    }],
    [2, function press_key() {
      const it = document.activeElement;
      if (!it || it === document.body) return;
      const name = one(['Escape', 'PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', 'Home', 'End']);
      key(it, name, { ctrlKey: !below(4) });
      return `key ${name} on ${nameIt(it)}`;
    }],
    [1, async function go() {
      const year = 1900 + below(100);
      const to = '#/?' + one(['q=' + encodeURIComponent(one(words)), 'from=' + year, `from=${year}&to=${year + 5}`, 'view=' + one(['timeline', 'trends', 'concordance', 'codebook', 'about', 'compare']), 'sort=title', 'dates=certain&from=1950', 'match=none', '']);
      await archivolt.go(to);
      return 'go ' + to;
    }],
  ];
  const heap = actions.flatMap(([weight, act]) => Array(weight).fill(act));

  const number = (text) => [...text.replace(/(\d)[\s,.\u00a0\u202f](?=\d{3})/g, '$1').matchAll(/\d+/g)].map(Number);

  /* What must hold after every action. */
  const check = async (deep) => {
    const wrong = faults.splice(0);
    const say = (holds, what) => { if (!holds) wrong.push(what); };
    const state = await Promise.race([archivolt.state(), pause(3000).then(() => 'no answer')]);
    say(state === (location.hash || '#/'), `state ${state}, address ${location.hash}`);
    const now = document.activeElement;
    say(!held || (now && now !== document.body), `focus lost, it was on ${nameIt(held)}${held && held.isConnected ? '' : ', which is gone'}`);
    const root = document.documentElement;
    say(root.scrollWidth <= root.clientWidth + 1, `scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
    say(document.querySelectorAll('#archivolt [role=status][aria-live=polite]').length === 1, 'no live region of its own');
    say(document.querySelectorAll('#archivolt h1').length === 1, 'not one h1');
    const ids = [...document.querySelectorAll('#archivolt [id]')].map((element) => element.id);
    const twice = ids.find((id, at) => ids.indexOf(id) !== at);
    say(twice === undefined, `two elements have the id ${twice}`);
    for (const it of document.querySelectorAll('#archivolt [aria-labelledby], #archivolt [aria-describedby]')) {
      const names = `${it.getAttribute('aria-labelledby') || ''} ${it.getAttribute('aria-describedby') || ''}`.trim().split(/\s+/);
      const lost = names.find((id) => !document.getElementById(id));
      say(!lost, `${nameIt(it)} is named by ${lost}, which is not there`);
    }
    const keys = new URLSearchParams(state.replace(/^#\/\??/, ''));
    const odd = ['kind', 'publisher', 'name', 'not'].some((name) => keys.has(name));
    const options = { themes: (keys.get('themes') || '').split(',').filter(Boolean), match: keys.get('match') || 'all', dates: keys.get('dates') || 'possible' };
    const list = document.querySelector('ul.results:not(.results--partial)');
    if (!odd && (deep || list)) {
      const range = { from: keys.get('from') || undefined, to: keys.get('to') || undefined };
      const query = keys.get('q') || '';
      const found = await archivolt.facets(query, { ...options, ...range });
      if (list && shown(list)) {
        const page = Math.min(Math.max(1, Number(keys.get('page')) || 1), Math.max(1, Math.ceil(found.total / 50)));
        const expected = Math.min(50, found.total - 50 * (page - 1));
        let rows = list.querySelectorAll(':scope > [data-doc]').length;
        /* Rows below the first are drawn when the page rests. */
        for (let times = 0; rows !== expected && times < 60; times++) {
          await pause(20);
          const again = document.querySelector('ul.results:not(.results--partial)');
          rows = again ? again.querySelectorAll(':scope > [data-doc]').length : rows;
        }
        say(rows === expected, `${rows} rows of a total of ${found.total}, page ${page}`);
      }
      const sum = document.querySelector('.timeline__sum');
      /* Arabic says one and two in words. */
      if (sum && shown(sum) && keys.get('lang') !== 'ar') {
        const without = range.from || range.to ? await archivolt.facets(query, options) : found;
        const seen = number(sum.textContent);
        if (!range.from && !range.to) {
          say(seen[0] + seen.at(-1) === without.total, `${sum.textContent}: not ${without.total} together`);
        } else {
          say(seen.reduce((a, b) => a + b, 0) === without.total, `${sum.textContent}: not ${without.total} together`);
          const inside = options.dates === 'certain' ? seen[0] : seen.slice(0, -2).reduce((a, b) => a + b, 0);
          say(inside === found.total, `${sum.textContent}: not the ${found.total} that are found`);
        }
      }
      say(found.total <= total, `${found.total} found of ${total}`);
    }
    return wrong;
  };

  const begin = async (seed, some, quick) => {
    random = numbers(seed);
    words = some;
    [done, trail, faults, depth, ahead] = [0, [], [], 0, 0];
    total = (await archivolt.documents()).length || (await archivolt.documents()).documents.length;
    document.addEventListener('focusin', ({ target }) => { held = target; });
    addEventListener('error', (event) => faults.push('thrown: ' + event.message));
    addEventListener('unhandledrejection', (event) => faults.push('rejected: ' + event.reason));
    addEventListener('securitypolicyviolation', (event) => faults.push('refused by the policy: ' + event.violatedDirective + ' ' + event.blockedURI));
    for (const kind of ['error', 'warn']) {
      const own = console[kind];
      console[kind] = (...words) => { faults.push(`console.${kind}: ${words.join(' ')}`); own.apply(console, words); };
    }
    /* Steps of the history that are surely the page's own. */
    const push = history.pushState;
    history.pushState = function (...words) { depth++; ahead = 0; return push.apply(this, words); };
    /* Nothing is printed, saved or asked. */
    window.print = () => {};
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { if (!this.hasAttribute('download')) click.call(this); };
    URL.createObjectURL = () => 'blob:none';
    if (quick) {
      let next = 1;
      const waiting = new Map();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const due = [...waiting.values()];
        waiting.clear();
        for (const told of due) {
          /* One that throws is heard of, and keeps no other from its turn. */
          try { told(performance.now()); } catch (error) { reportError(error); }
        }
      };
      window.requestAnimationFrame = (told) => { if (!waiting.size) channel.port2.postMessage(0); waiting.set(next, told); return next++; };
      window.cancelAnimationFrame = (id) => { waiting.delete(id); };
    }
    return true;
  };

  const steps = async (count) => {
    for (let left = count; left > 0;) {
      const act = one(heap);
      held = document.activeElement === document.body ? null : document.activeElement;
      let did;
      try {
        did = await act();
      } catch (error) {
        return { done, fault: [`${act.name}: ${error}`], trail };
      }
      if (!did) continue;
      left--;
      done++;
      trail.push(did);
      if (trail.length > 12) trail.shift();
      try {
        await settle();
      } catch (error) {
        return { done, fault: [...faults, String(error)], trail };
      }
      const wrong = await check(done % 10 === 0);
      if (wrong.length) return { done, fault: wrong, trail };
    }
    return { done, fault: null, trail };
  };
  return { begin, steps };
})();
