/* The hosted page without a network: a service worker that keeps the page's own
 * published files, and nothing else, in one cache for each version.
 *
 * The command line puts `own` before it: `version`, `core` (what the page needs
 * to start and to search: paths under the page's folder, '' for index.html) and
 * `list` (what else there is to keep and what is verified, a JSON file that is
 * kept too; see keep.js).
 *
 * A page is always answered by one version. A new one is fetched beside the old
 * one and waits until every page of the old is closed, or a reader asks for it
 * ({archivolt: 1, type: "take"}). Caches of the whole host are one heap, so the
 * names of ours begin with the folder that they belong to. */
(function () {
  'use strict';
  var scope = registration.scope;
  var prefix = 'archivolt ' + scope + ' ';
  var current = prefix + own.version;

  function address(path) {
    return new URL(path, scope).href;
  }

  // A host may lead index.html elsewhere; an answer that was led elsewhere
  // cannot be given to a navigation as it is.
  function plain(response) {
    if (!response.redirected) return response;
    return response.blob().then(function (body) {
      return new Response(body, { status: 200, headers: response.headers });
    });
  }

  // Names with a digest never change what they stand for; the others are asked
  // for again, or an old one might be kept under the new version.
  function put(cache, path) {
    var lasting = /^assets\/[a-z]+-(?:[a-z]+-)?[0-9a-f]{16}/.test(path);
    return fetch(address(path), { cache: lasting ? 'default' : 'no-cache', credentials: 'same-origin' })
      .then(function (response) {
        if (!response.ok) throw new Error(path + ': ' + response.status);
        return cache.put(address(path), response);
      });
  }

  function ours() {
    return caches.keys().then(function (names) {
      return names.filter(function (name) { return name.indexOf(prefix) === 0; });
    });
  }

  // Whether the reader asked an earlier version to keep everything: documents'
  // own pages are kept in no other way.
  function keptAll() {
    return ours().then(function (names) {
      return Promise.all(names.map(function (name) {
        return caches.open(name).then(function (cache) { return cache.keys(); });
      }));
    }).then(function (all) {
      return all.some(function (requests) {
        return requests.some(function (request) { return /\/d\/[^/]+\.html$/.test(request.url); });
      });
    });
  }

  function putAll(cache, paths) {
    return paths.reduce(function (before, path) {
      return before.then(function () { return put(cache, path); });
    }, Promise.resolve());
  }

  addEventListener('install', function (event) {
    event.waitUntil(caches.open(current).then(function (cache) {
      return Promise.all(own.core.concat(own.list).map(function (path) { return put(cache, path); }))
        .then(keptAll)
        .then(function (all) {
          if (!all) return null;
          return fetch(address(own.list)).then(function (response) { return response.json(); })
            .then(function (list) {
              return putAll(cache, list.files.map(function (file) { return file[0]; }));
            })
            // The page itself is whole; the rest can be asked for again.
            .catch(function () {});
        });
    }));
  });

  addEventListener('activate', function (event) {
    event.waitUntil(ours().then(function (names) {
      return Promise.all(names.map(function (name) { return name === current || caches.delete(name); }));
    }));
  });

  addEventListener('message', function (event) {
    var told = event.data;
    if (told && told.archivolt === 1 && told.type === 'take') skipWaiting();
  });

  addEventListener('fetch', function (event) {
    var url = event.request.url.split(/[?#]/)[0];
    if (event.request.method !== 'GET' || url.indexOf(scope) !== 0) return;
    var path = url.slice(scope.length);
    if (path === 'index.html') path = '';
    var published = own.core.indexOf(path) >= 0 || path === 'archivolt.html' ||
      /^(d|list)\/[^/]+\.html$/.test(path) || /^assets\/[^/]+$/.test(path);
    if (!published) return;
    event.respondWith(caches.open(current).then(function (cache) {
      return cache.match(address(path)).then(function (kept) {
        if (kept) return plain(kept);
        return fetch(event.request).then(function (response) {
          // Asked for by few: kept once it was used.
          if (response.ok && /^assets\/(intake|part|words)-/.test(path)) cache.put(address(path), response.clone());
          return response;
        });
      });
    }));
  });
})();
