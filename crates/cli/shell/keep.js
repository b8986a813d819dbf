/* Keeps the hosted page for reading without a network. The loader fetches it
 * after the page stands, and only there: not for the single file, not from
 * disk, not in a frame.
 *
 * It registers the service worker (worker.js), says when a newer version is
 * there, and adds to “About this collection” what a reader can keep: the page
 * offline, with its size said first, and the collection as one file, with its
 * size and checksum; and there it verifies what was published. */
(function () {
  'use strict';
  var settings = archivoltBoot.settings;
  var base = new URL('.', document.baseURI).href;
  var prefix = 'archivolt ' + base + ' ';
  var asked = false;

  function make(name, words, className) {
    var element = document.createElement(name);
    if (words) element.textContent = words;
    if (className) element.className = className;
    return element;
  }

  function button(words, act) {
    var element = make('button', words, 'button');
    element.type = 'button';
    element.addEventListener('click', act);
    return element;
  }

  function size(bytes) {
    if (bytes < 1000) return bytes + ' bytes';
    if (bytes < 1e6) return Math.ceil(bytes / 1000) + ' KB';
    return (Math.floor(bytes / 1e5) / 10).toFixed(1) + ' MB';
  }

  // The newer version

  function tell(worker) {
    if (document.getElementById('newer-version')) return;
    var line = make('div', '', 'colophon');
    line.id = 'newer-version';
    line.setAttribute('role', 'status');
    line.style.paddingInline = 'var(--space-4)';
    line.style.alignItems = 'center';
    document.body.insertBefore(line, document.body.firstChild);
    // A status is read out where its words come after it.
    setTimeout(function () {
      line.append(
        make('span', 'A newer version of this collection is there.'),
        button('Load it', function () {
          asked = true;
          if (worker && worker.state === 'installed') worker.postMessage({ archivolt: 1, type: 'take' });
          else location.reload();
        }),
        button('Later', function () { line.remove(); })
      );
    });
  }

  function watch(registration) {
    var controlled = navigator.serviceWorker.controller;
    if (registration.waiting && controlled) tell(registration.waiting);
    registration.addEventListener('updatefound', function () {
      var worker = registration.installing;
      if (!worker) return;
      worker.addEventListener('statechange', function () {
        if (worker.state === 'installed' && navigator.serviceWorker.controller) tell(worker);
      });
    });
    navigator.serviceWorker.addEventListener('controllerchange', function () {
      if (asked) location.reload();
      // Another window of the page took the newer version.
      else if (controlled) tell(null);
      controlled = true;
    });
  }

  // Keeping everything

  function cache() {
    return caches.open(prefix + settings.offline.version);
  }

  function missing(list) {
    return cache().then(function (cache) {
      return Promise.all(list.files.map(function (file) {
        return cache.match(base + file[0]).then(function (kept) { return kept ? null : file; });
      }));
    }).then(function (files) { return files.filter(Boolean); });
  }

  function keepAll(files, progress) {
    var done = 0;
    return cache().then(function (cache) {
      function next() {
        var file = files[done];
        if (!file) return null;
        return cache.add(new Request(base + file[0], { cache: 'no-cache' })).then(function () {
          done += 1;
          progress(done);
          return next();
        });
      }
      return next();
    });
  }

  function offline(place, list) {
    var words = make('p', '', 'sheet__note'), row = make('p', '', 'popover__row');
    words.setAttribute('role', 'status');
    place.append(words, row);

    function show() {
      return missing(list).then(function (files) {
        row.textContent = '';
        if (files.length === 0) {
          words.textContent = 'All of it is kept on this device.';
          row.append(button('Remove it', function () {
            cache().then(function (cache) {
              return Promise.all(list.files.map(function (file) {
                return cache.delete(base + file[0]);
              }));
            }).then(show);
          }));
          return;
        }
        var bytes = files.reduce(function (sum, file) { return sum + file[1]; }, 0);
        words.textContent = (settings.parts ?
          'Without a network this page opens, and finds again what was looked for before. The other parts of the collection, each document’s own page' :
          'This page opens and searches without a network. Each document’s own page') +
          (list.single ? ', and the collection as one file,' : '') + ' can be kept too: ' + size(bytes) + ' more.';
        row.append(button('Keep offline', function () {
          row.textContent = '';
          if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(function () {});
          keepAll(files, function (done) {
            words.textContent = done + ' of ' + files.length + ' files kept.';
          }).then(show, function (error) {
            show().then(function () {
              words.textContent = (error.name === 'QuotaExceededError' ?
                'There is not enough room on this device. ' : 'Not everything could be fetched. ') + words.textContent;
            });
          });
        }));
      });
    }
    return show();
  }

  function oneFile(place, single) {
    var words = make('p', '', 'sheet__note'), link = make('a', 'Download this collection as one file');
    link.href = single.path;
    link.download = '';
    var sum = make('code', single.sha256);
    words.append(link, ' (' + size(single.bytes) + '). It opens from disk and asks for nothing. SHA-256: ', sum);
    place.append(words);
  }

  // Checking what is here

  function digest(path) {
    return fetch(base + path, { cache: 'no-cache' }).then(function (response) {
      return response.ok ? response.arrayBuffer() : null;
    }).then(function (bytes) { return bytes && crypto.subtle.digest('SHA-256', bytes); }).then(function (sum) {
      return sum && Array.from(new Uint8Array(sum), function (byte) { return (byte + 256).toString(16).slice(1); }).join('');
    }).catch(function () { return null; });
  }

  function checking(place, list) {
    var words = make('p', '', 'sheet__note'), row = make('p', '', 'popover__row'), sums = make('a', 'SHA-256 of each file');
    sums.href = list.sums;
    words.setAttribute('role', 'status');
    words.append(sums, ' that the collection was made of: “archivolt extract” gives the files back, to be checked by it. ' +
      '“Verify” checks what is published here: the collection, which holds them, and what shows it.');
    var said = make('span');
    words.append(' ', said);
    row.append(button('Verify', function () {
      said.textContent = 'Verifying …';
      Promise.all(list.checked.map(function (file) { return digest(file[0]); })).then(function (found) {
        // A file that cannot be had, such as without a network, is not a changed one.
        var wrong = [], away = [];
        list.checked.forEach(function (file, place) {
          if (!found[place]) away.push(file[0]);
          else if (found[place] !== file[1]) wrong.push(file[0]);
        });
        var whole = found.length - wrong.length - away.length;
        said.textContent = (wrong.length ? 'Not as it was published: ' + wrong.join(', ') + '. ' : '') +
          (away.length ? 'Could not be fetched: ' + away.join(', ') + '. ' : '') +
          (whole === found.length ? 'All ' : '') + whole + ' parts are as they were published.';
      });
    }));
    place.append(words, row);
  }

  function add(about) {
    var place = make('section', '', 'overview__part');
    place.id = 'keep';
    place.setAttribute('aria-labelledby', 'about-keep');
    var head = make('h3', 'Keep this collection', 'overview__head');
    head.id = 'about-keep';
    place.append(head);
    about.insertBefore(place, about.lastElementChild);
    fetch(base + settings.offline.list).then(function (response) { return response.json(); }).then(function (list) {
      if (list.single) oneFile(place, list.single);
      checking(place, list);
      return registered.then(function () { return offline(place, list); });
    }).catch(function () {
      if (place.children.length === 1) place.remove();
    });
  }

  function look() {
    var about = location.hash.indexOf('view=about') > 0 && document.querySelector('.about');
    var place = document.getElementById('keep');
    // The next view may be drawn in the elements of this one, and what stands in them is not its own.
    if (place && !about) place.remove();
    if (about && !place) add(about);
  }

  // Whoever asks to save data is not given more of it.
  var saving = navigator.connection && navigator.connection.saveData;
  // Where storage is refused, the browser would write that into the console.
  var registered = !('serviceWorker' in navigator) || saving || !navigator.cookieEnabled ? Promise.reject() :
    // Not while the collection itself is still arriving.
    archivoltBoot.bundle.then(function () {
      return navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
    }).then(function (registration) {
      var manifest = make('link');
      manifest.rel = 'manifest';
      manifest.href = 'manifest.webmanifest';
      document.head.append(manifest);
      watch(registration);
    });
  // Private windows and some settings refuse; the page works all the same.
  registered.catch(function () {});
  new MutationObserver(look).observe(document.getElementById('archivolt'), { childList: true, subtree: true });
  look();
})();
