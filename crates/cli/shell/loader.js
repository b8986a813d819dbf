/* Starts the page: loads the module and the collection side by side.
 *
 * A classic inline script in <head>, so that loading begins before the texts
 * below are parsed. It only ever looks for what is there: opened from disk or
 * in an opaque frame, the hosted page loads nothing and stays the list that it
 * is; where WebAssembly is missing or refused, the readable texts stay.
 *
 * It leaves `archivoltBoot` for the module: `focus`, `bundle` (a Promise of bytes),
 * `parts(names)` (a Promise of the files of the named parts that lie apart,
 * with nothing in the place of one that cannot be had; names in one string),
 * `whole()` (a Promise of the bundle with nothing apart), `settings`,
 * `failed(reason)`, which brings the readable texts back, `late(waits)` (a
 * Promise of the function that draws the views whose part of the module may
 * wait, asked for at once or when the page has stood for a moment),
 * `intake()` (a Promise of the module that reads documents, which nothing asks
 * for or unpacks before), `languages()` (the languages that the page can
 * speak), `language(asked)` (the one it speaks where that is asked for, or
 * nothing is) and `words(language)` (a Promise of what it says in it; `null` in
 * English, which the modules know). */
(function () {
  'use strict';
  var root = document.documentElement;
  var single = root.dataset.form === 'single';
  // Nothing of its own can be fetched from such a place, and trying would
  // print an error.
  var opaque = location.protocol === 'file:' || self.origin === 'null';
  if (!single && opaque) {
    root.classList.add('archivolt-plain', 'archivolt-local');
    return;
  }
  if (typeof WebAssembly !== 'object' || typeof Promise !== 'function') {
    root.classList.add('archivolt-plain');
    return;
  }
  // Says that the page is opening, but not for the first moment, and shows
  // the list of texts beside that only where nothing else is asked for. In a
  // sheet of its own, which is here before that of the page. Whoever comes for
  // the first time waits for most of the page to be fetched, and reads at once
  // what the collection is about.
  root.classList.add('archivolt-starting');
  var first = !single && location.hash.length < 2 && !(navigator.serviceWorker || {}).controller;
  var sheet;
  function hide(what) {
    if (sheet) sheet.replaceSync(what && '.archivolt-starting ' + what + '{display:none}');
  }
  try {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [sheet];
    hide(first ? ':is(.plain__loading, .plain__contents)' : '#archivolt-static');
  } catch (_) { /* An older browser shows all at once. */ }
  setTimeout(function () { hide(!single && /^#\/./.test(location.hash) ? '.plain__contents' : ''); }, 400);

  function failed(reason) {
    root.classList.remove('archivolt-starting');
    root.classList.add('archivolt-plain');
    root.dataset.failure = String((reason && reason.message) || reason || '');
    root.lang = 'en';
    root.dir = '';
    var texts = document.getElementById('archivolt-static');
    if (texts) texts.hidden = false;
  }

  // A module that stops, most likely for want of memory, answers nothing any
  // more, and what it drew would only look as if it did. Work on documents
  // that are added is told of where it is done.
  addEventListener('error', function (event) {
    if (adding || !(event.error instanceof WebAssembly.RuntimeError)) return;
    document.getElementById('archivolt').hidden = true;
    failed(event.error);
  });

  // Bytes from letters (crates/bundle/src/letters.rs): 6, 7 or 13 bits each,
  // ended by a 1 and zeros.
  function decode(letters) {
    var bytes = new Uint8Array(letters.length * 1.625 + 1), at = 0, word = 0, bits = 0;
    for (var i = 0; i < letters.length; i++) {
      var code = letters.charCodeAt(i);
      if (code < 33) continue;
      if (code > 191) {
        word = word << 13 | code + 6144;
        bits += 13;
      } else {
        code -= code > 60 ? 34 : 33;
        if (code < 6) {
          word = word << 6 | code;
          bits += 6;
        } else {
          word = word << 7 | code + 6;
          bits += 7;
        }
      }
      for (; bits > 7; bytes[at++] = word >> bits) bits -= 8;
    }
    return bytes.subarray(0, word & (1 << bits) - 1 ? at : at - 1);
  }

  // LZMA with its header of 13 bytes (Igor Pavlov, "LZMA specification", 2015,
  // whose names these are): a fifth smaller than what browsers unpack by
  // themselves. Gives a function that unpacks as far as it is asked for, for
  // what comes last may wait. The length is in the header; damaged bytes give
  // other bytes of that length, which WebAssembly refuses.
  function unlzma(bytes) {
    var set = bytes[0], lc = set % 9, lp = (set = (set - lc) / 9) % 5, posMask = (1 << (set - lp) / 5) - 1;
    var size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(5, true), out = new Uint8Array(size);
    // Where each kind of probability begins: for 12 states, 16 places.
    var isRep = 192, isRepG0 = 204, isRepG1 = 216, isRepG2 = 228, isRep0Long = 240, posSlot = 432, posSpecial = 688;
    var align = 816, lenCoder = 832, repLenCoder = 1346, literal = 1860;
    var probs = new Uint16Array(literal + (768 << lc + lp)).fill(1024);
    // Range and code; as plain variables, numbers so large would each be made anew.
    var coder = new Uint32Array([0xffffffff, new DataView(bytes.buffer, bytes.byteOffset).getUint32(14)]);
    var next = 18, at = 0, state = 0, rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0;

    function more() {
      if (coder[0] < 0x1000000) {
        coder[0] <<= 8;
        coder[1] = coder[1] << 8 | bytes[next++];
      }
    }
    function bit(place) {
      var prob = probs[place], range = coder[0], code = coder[1], bound = (range >>> 11) * prob, one = 0;
      if (code < bound) {
        coder[0] = bound;
        probs[place] = prob + (2048 - prob >> 5);
      } else {
        coder[0] = range - bound;
        coder[1] = code - bound;
        probs[place] = prob - (prob >> 5);
        one = 1;
      }
      more();
      return one;
    }
    function tree(place, count) {
      for (var from = 1, left = count; left--;) from = from << 1 | bit(place + from);
      return from - (1 << count);
    }
    function reverse(place, count) {
      for (var from = 1, value = 0, i = 0; i < count; i++) {
        var one = bit(place + from);
        from = from << 1 | one;
        value |= one << i;
      }
      return value;
    }
    function direct(count) {
      for (var value = 0; count--;) {
        value *= 2;
        if (coder[1] >= (coder[0] >>>= 1)) {
          coder[1] -= coder[0];
          value++;
        }
        more();
      }
      return value;
    }
    function length(place, posState) {
      if (!bit(place)) return tree(place + 2 + 8 * posState, 3);
      if (!bit(place + 1)) return 8 + tree(place + 130 + 8 * posState, 3);
      return 16 + tree(place + 258, 8);
    }

    return function (end) {
      while (at < end) step();
      return out;
    };
    function step() {
      var posState = at & posMask, count;
      if (!bit(16 * state + posState)) {
        var last = at ? out[at - 1] : 0, from = 1, one;
        var place = literal + 768 * (((at & (1 << lp) - 1) << lc) + (last >> 8 - lc));
        if (state > 6) {
          // After a match, the byte that would have followed it is a guess.
          for (var guess = out[at - rep0 - 1], same = 1; from < 256 && same;) {
            var guessed = guess >> 7 & 1;
            guess <<= 1;
            one = bit(place + (1 + guessed << 8) + from);
            from = from << 1 | one;
            same = guessed === one;
          }
        }
        while (from < 256) from = from << 1 | bit(place + from);
        out[at++] = from;
        state -= state < 4 ? state : state < 10 ? 3 : 6;
        return;
      }
      if (bit(isRep + state)) {
        if (!bit(isRepG0 + state)) {
          if (!bit(isRep0Long + 16 * state + posState)) {
            state = state < 7 ? 9 : 11;
            out[at] = out[at++ - rep0 - 1];
            return;
          }
        } else {
          var distance = rep1;
          if (bit(isRepG1 + state)) {
            distance = rep2;
            if (bit(isRepG2 + state)) {
              distance = rep3;
              rep3 = rep2;
            }
            rep2 = rep1;
          }
          rep1 = rep0;
          rep0 = distance;
        }
        count = length(repLenCoder, posState);
        state = state < 7 ? 8 : 11;
      } else {
        rep3 = rep2;
        rep2 = rep1;
        rep1 = rep0;
        count = length(lenCoder, posState);
        state = state < 7 ? 7 : 10;
        var slot = tree(posSlot + 64 * Math.min(count, 3), 6), bits = (slot >> 1) - 1;
        rep0 = slot;
        if (slot > 3) {
          rep0 = (2 | slot & 1) * Math.pow(2, bits);
          rep0 += slot < 14 ? reverse(posSpecial + rep0 - slot, bits) : direct(bits - 4) * 16 + reverse(align, 4);
        }
      }
      for (count += 2; count-- && at < size; at++) out[at] = out[at - rep0 - 1];
    }
  }

  function element(id) {
    var found = document.querySelector('script#archivolt-' + id);
    if (!found) throw new Error('archivolt-' + id + ' is missing');
    return found.textContent;
  }

  function get(address) {
    return fetch(address, { credentials: 'same-origin' }).then(function (response) {
      if (!response.ok) throw new Error(address + ': ' + response.status);
      return response;
    });
  }

  function bytes(address) {
    return get(address)
      .then(function (response) { return response.arrayBuffer(); })
      .then(function (buffer) { return new Uint8Array(buffer); });
  }

  // All names together, each once more where it fails; without a name, what
  // was asked for before.
  var asked = Promise.resolve(), early = {};
  function parts(names) {
    if (!names) return asked;
    var before = asked, all = Promise.all(names.split(' ').map(function (name) {
      var file = early[name] || part(name);
      delete early[name];
      return file;
    }));
    asked = before.then(function () { return all; });
    return all;
  }

  function part(name) {
    var address = settings.parts + name + '.avp';
    return bytes(address).catch(function () { return bytes(address); }).catch(function () {});
  }

  // Parts that the first question will need, as far as can be told before the
  // module is here: what is shown where nothing is asked, or pages of the
  // dictionary and postings. A wrong guess costs a request and nothing else.
  function ahead() {
    var names = settings.first, query = /[?&]q=([^&]+)/.exec(location.hash);
    function place(firsts, word) {
      var at = firsts.length;
      while (--at > 0 && firsts[at] > word);
      return Math.max(at, 0);
    }
    if (query) {
      names = [];
      decodeURIComponent(query[1]).normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
        .split(/[^0-9a-z\u0080-\uffff]+/).forEach(function (word, nth, words) {
          function add(name, firsts) {
            var at = place(firsts, word), end = nth + 1 < words.length ? at : place(firsts, word + '\uffff');
            if (word) for (; at <= end && names.length < 12; at++) names.push(name + at);
          }
          add('term', settings.pages);
          // What short beginnings stand for is prepared, not gathered.
          if (word.length > 3) add('post', settings.posts);
        });
    }
    names.forEach(function (name) { early[name] = early[name] || part(name); });
  }

  function whole() {
    return !single && settings.whole ? bytes(settings.whole) : bundle;
  }

  // Compiled while it arrives where the server names its type exactly; any
  // other type is taken as bytes, without the browser's warning.
  function moduleFrom(address) {
    return get(address).then(function (response) {
      var exact = response.headers.get('content-type') === 'application/wasm';
      return exact ? response : response.arrayBuffer();
    });
  }

  function script(address) {
    return new Promise(function (resolve, reject) {
      var glue = document.createElement('script');
      glue.src = address;
      glue.onload = resolve;
      glue.onerror = function () { reject(new Error(address + ' could not be loaded')); };
      document.head.appendChild(glue);
    });
  }

  // In the single file a module comes with its style sheets and its script,
  // whose hashes the policy knows: three lengths, style, script, module, and
  // the part of it that may wait.
  function unpack(id, slowly) {
    var unpacked = unlzma(decode(element(id)));
    return (slowly ? inPieces(unpacked) : Promise.resolve()).then(function () {
      var lengths = new DataView(unpacked(12).buffer), at = 12;
      function next(length) {
        return unpacked(at += length).slice(at - length, at);
      }
      ['style', 'script'].forEach(function (name, place) {
        var length = lengths.getUint32(4 * place, true);
        // Even an empty style sheet needs a hash of its own in the policy.
        if (!length) return;
        var part = document.createElement(name);
        part.textContent = new TextDecoder().decode(next(length));
        document.head.appendChild(part);
      });
      var module = next(lengths.getUint32(8, true)).buffer, left = unpacked(0).length - at;
      if (left) waiting = function () { return next(left).buffer; };
      return module;
    });
  }

  // All of it, some milliseconds at a time, so that the page goes on meanwhile.
  function inPieces(unpacked) {
    return new Promise(function (resolve) {
      var end = 0;
      (function more() {
        var all = unpacked(end).length;
        if (end === all) return resolve(unpacked(end).buffer);
        end = Math.min(end + 65536, all);
        setTimeout(more);
      })();
    });
  }

  // The part of the module that some views need: a function that draws what
  // the module asks for. It stands in the module itself where nothing was
  // taken out of it.
  var waiting = null, drawing = null;
  function late(waits) {
    if (waits && !drawing) return stands.then(function () { return late(); });
    if (!drawing) {
      drawing = started
        .then(function (own) {
          var address = root.dataset.late;
          if (!waiting && (single || !address)) return wasm_bindgen;
          return Promise.resolve(single || waiting ? waiting() : moduleFrom(address)).then(function (code) {
            var made = code instanceof ArrayBuffer ? 'instantiate' : 'instantiateStreaming';
            return WebAssembly[made](code, { m: own });
          }).then(function (made) { return made.instance.exports; });
        })
        .then(function (exports) { return exports.late; });
      // Asked for once more, it is tried once more.
      drawing.catch(function () { drawing = null; });
    }
    return drawing;
  }

  // 0 to 1 (WCAG 2.2, relative luminance), of #rrggbb.
  function luminance(colour) {
    return [0.2126, 0.7152, 0.0722].reduce(function (sum, share, place) {
      var part = parseInt(colour.slice(1 + 2 * place, 3 + 2 * place), 16) / 255;
      return sum + share * (part > 0.04045 ? Math.pow((part + 0.055) / 1.055, 2.4) : part / 12.92);
    }, 0);
  }

  // What is no text is not made one: not every object can be.
  function isColour(told) {
    return typeof told === 'string' && /^#[0-9a-f]{6}$/.test(told);
  }

  // The page around this one may say its colours (embed.js does). Those that
  // would make the texts hard to read are not taken.
  addEventListener('message', function (event) {
    var told = event.data;
    if (self === parent || event.source !== parent || !told || told.archivolt !== 1 || told.type !== 'theme') return;
    var ground = told.ground, accent = told.accent;
    if (!isColour(ground)) return;
    var light = luminance(ground), dark = light < 0.03;
    if (!dark && light < 0.85) return;
    root.dataset.theme = dark ? 'dark' : 'light';
    root.style.setProperty('--color-ground', ground);
    if (!isColour(accent)) return;
    var other = luminance(accent);
    if ((Math.max(light, other) + 0.05) / (Math.min(light, other) + 0.05) >= 4.5) {
      root.style.setProperty('--color-accent', accent);
      root.style.setProperty('--color-focus', accent);
    }
  });

  // What is packed: its letters in the single file, its bytes elsewhere.
  function unpacked(packed) {
    var all = unlzma(single ? decode(packed) : packed);
    return all(all(0).length);
  }

  // Filled with words.js, but in the single file, where that comes packed with
  // the page's script.
  function speak(boot) {}

  var adding = null;
  function intake() {
    if (!adding) {
      adding = Promise.resolve()
        .then(function () {
          if (single) return unpack('intake', true);
          return script(settings.intake.replace('.lzma', '.js')).then(function () {
            return get(settings.intake);
          })
            .then(function (response) { return response.arrayBuffer(); })
            .then(function (packed) { return inPieces(unlzma(new Uint8Array(packed))); });
        })
        .then(function (code) { return archivolt_intake({ module_or_path: code }); })
        .then(function () { return archivolt_intake; });
      // Asked for once more, it is tried once more.
      adding.catch(function () { adding = null; });
    }
    return adding;
  }

  var parsed = new Promise(function (resolve) {
    if (document.readyState !== 'loading') resolve();
    else document.addEventListener('DOMContentLoaded', function () { resolve(); }, { once: true });
  });

  var settings, bundle, module, glue;
  try {
    settings = JSON.parse(element('settings'));
    if (single) {
      bundle = parsed.then(function () { return decode(element('bundle')); });
      module = parsed.then(function () { return unpack('wasm'); });
      glue = parsed;
    } else {
      bundle = bytes(settings.bundle);
      module = moduleFrom(root.dataset.wasm);
      glue = script(root.dataset.glue);
      if (settings.parts) try { ahead(); } catch (_) { /* What the address holds may be no query. */ }
    }
  } catch (error) {
    failed(error);
    return;
  }
  // Its failure is told by whoever awaits it.
  bundle.catch(function () {});
  // WebKit drops what is selected when the focus goes to an element that does
  // not hold it.
  function focus(to) {
    var selection = getSelection(), range = selection && !selection.isCollapsed && selection.getRangeAt(0);
    to.focus({ preventScroll: true });
    if (range && !selection.rangeCount) selection.addRange(range);
  }

  globalThis.archivoltBoot = { focus: focus, bundle: bundle, parts: !single && parts, whole: whole, settings: settings, failed: failed, intake: intake, late: late, unpacked: unpacked };
  if (!single) {
    archivoltBoot.bytes = bytes;
    speak(archivoltBoot);
    archivoltBoot.words(archivoltBoot.language((/[?&]lang=([^&]+)/.exec(location.hash) || [])[1]));
  }

  // What can be read at once is on the screen before the module keeps the
  // browser from putting it there.
  var shown = first && new Promise(function (resolve) {
    setTimeout(resolve, 100);
    if ((self.PerformanceObserver && PerformanceObserver.supportedEntryTypes || []).indexOf('paint') < 0) return;
    new PerformanceObserver(function (list) {
      if (list.getEntriesByName('first-contentful-paint').length) resolve();
    }).observe({ type: 'paint', buffered: true });
  });
  var started = Promise.all([module, glue, parsed, shown])
    .then(function (loaded) { return wasm_bindgen({ module_or_path: loaded[0] }); });
  started.catch(failed);
  // Fetched once the page has been drawn, so that no view waits for it.
  var stands = started.then(function () {
    return new Promise(function (resolve) { setTimeout(resolve, 1500); });
  });
  stands.then(function () {
    late().catch(function () {});
    // A page in a frame is a part of another one, and keeps nothing.
    if (!single && settings.offline && self === top && self.isSecureContext) {
      script(settings.offline.script).catch(function () {});
    }
  }, function () {});
})();
