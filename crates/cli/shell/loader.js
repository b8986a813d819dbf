/* Starts the page: loads the module and the collection side by side.
 *
 * A classic inline script in <head>, so that loading begins before the texts
 * below are parsed. It only ever looks for what is there: opened from disk or
 * in an opaque frame, the hosted page loads nothing and stays the list that it
 * is; where WebAssembly or, in the single file, DecompressionStream is missing
 * or refused, the readable texts stay.
 *
 * It leaves `archivoltBoot` for the module: `bundle` (a Promise of bytes),
 * `parts(names)` (a Promise of the files of the named parts that lie apart,
 * with nothing in the place of one that cannot be had; names in one string),
 * `whole()` (a Promise of the bundle with nothing apart), `settings`,
 * `failed(reason)`, which brings the readable texts back, `late(waits)` (a
 * Promise of the function that draws the views whose part of the module may
 * wait, asked for at once or when the page has stood for a moment) and
 * `intake()` (a Promise of the module that reads documents, which nothing asks
 * for or unpacks before). */
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
  if (typeof WebAssembly !== 'object' || typeof Promise !== 'function' ||
      (single && typeof DecompressionStream !== 'function')) {
    root.classList.add('archivolt-plain');
    return;
  }
  // Hides the readable texts for a moment, and says that the page is opening.
  root.classList.add('archivolt-starting');

  function failed(reason) {
    root.classList.remove('archivolt-starting');
    root.classList.add('archivolt-plain');
    root.dataset.failure = String((reason && reason.message) || reason || '');
    var texts = document.getElementById('archivolt-static');
    if (texts) texts.hidden = false;
  }

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

  function inflate(bytes) {
    var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Response(stream).arrayBuffer();
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
  // dictionary. A wrong guess costs a request and nothing else.
  function ahead() {
    var names = settings.first, query = /[?&]q=([^&]+)/.exec(location.hash);
    function page(word) {
      var at = settings.pages.length;
      while (--at > 0 && settings.pages[at] > word);
      return Math.max(at, 0);
    }
    if (query) {
      var words = decodeURIComponent(query[1]).normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
        .split(/[^0-9a-z\u0080-\uffff]+/).filter(Boolean);
      names = [names[0], names[names.length - 1]];
      words.forEach(function (word, place) {
        var at = page(word), end = place + 1 < words.length ? at : page(word + '\uffff');
        for (; at <= end && names.length < 8; at++) names.push('term' + at);
      });
    }
    names.forEach(function (name) { early[name] = early[name] || part(name); });
  }

  function whole() {
    return settings.whole ? bytes(settings.whole) : bundle;
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
  // whose hashes the policy knows: three lengths, style, script, the part that
  // may wait, module.
  function unpack(id) {
    return inflate(decode(element(id))).then(function (buffer) {
      var lengths = new DataView(buffer), at = 12;
      ['style', 'script', ''].forEach(function (name, place) {
        var end = at + lengths.getUint32(4 * place, true);
        if (name && end > at) {
          var part = document.createElement(name);
          part.textContent = new TextDecoder().decode(new Uint8Array(buffer, at, end - at));
          document.head.appendChild(part);
        } else if (end > at) {
          waiting = buffer.slice(at, end);
        }
        at = end;
      });
      return buffer.slice(at);
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
          if (!waiting && !address) return wasm_bindgen;
          return Promise.resolve(waiting || moduleFrom(address)).then(function (code) {
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

  // The page around this one may say its colours (embed.js does). Those that
  // would make the texts hard to read are not taken.
  addEventListener('message', function (event) {
    var told = event.data, colour = /^#[0-9a-f]{6}$/;
    if (self === parent || event.source !== parent || !told || told.archivolt !== 1 || told.type !== 'theme') return;
    var ground = String(told.ground), accent = String(told.accent);
    if (!colour.test(ground)) return;
    var light = luminance(ground), dark = light < 0.03;
    if (!dark && light < 0.85) return;
    root.dataset.theme = dark ? 'dark' : 'light';
    root.style.setProperty('--color-ground', ground);
    if (!colour.test(accent)) return;
    var other = luminance(accent);
    if ((Math.max(light, other) + 0.05) / (Math.min(light, other) + 0.05) >= 4.5) {
      root.style.setProperty('--color-accent', accent);
      root.style.setProperty('--color-focus', accent);
    }
  });

  var adding = null;
  function intake() {
    if (!adding) {
      adding = Promise.resolve()
        .then(function () {
          if (single) return unpack('intake');
          return script(settings.intake.replace('.lzma', '.js')).then(function () {
            return get(settings.intake);
          }).then(function (response) { return response.arrayBuffer(); });
        })
        .then(function (packed) { return archivolt_intake.unpack(packed); })
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
  globalThis.archivoltBoot = { bundle: bundle, parts: parts, whole: whole, settings: settings, failed: failed, intake: intake, late: late };

  var started = Promise.all([module, glue, parsed])
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
