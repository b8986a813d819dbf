/* Archivolt in another page. Put this script and archivolt.html on your site:
 *
 *   <div data-archivolt="archivolt.html"></div>
 *   <script src="embed.js"></script>
 *
 * Each such <div>, and each <iframe data-archivolt src="…">, becomes a frame
 * that may run scripts and nothing else, and is as high as its contents.
 *
 *   data-hash="#/?q=sovereignty"   what to show first
 *   data-title="…"                 the frame's name for screen readers
 *   data-height="420"              its height in pixels until it tells its own;
 *                                  with data-fixed it keeps that height
 *
 * The frame tells `{archivolt: 1, type: "height", height: N}` and
 * `{archivolt: 1, type: "state", hash: "#/…"}`; the latter is passed on as an
 * event named `archivolt-state` on the frame. To steer it:
 *
 *   frame.contentWindow.postMessage({archivolt: 1, type: "go", hash: "#/?q=x"}, "*")
 *
 * A message is believed only from the frame's own window: a sandboxed frame's
 * origin is opaque, so there is no origin to compare. */
(function () {
  'use strict';
  var frames = [];
  var least = 200, most = 20000;

  function prepare(frame, options) {
    if (frames.indexOf(frame) >= 0) return;
    if (!frame.title) frame.title = options.title || 'Document collection';
    frame.style.border = '0';
    frame.style.width = '100%';
    frame.style.display = 'block';
    frame.style.height = (parseInt(options.height, 10) || 480) + 'px';
    frames.push(frame);
  }

  function fromPlace(place) {
    var frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-downloads');
    // Only where the browser knows the word: Firefox would warn about it.
    var known = document.featurePolicy ? document.featurePolicy.features() : [];
    if (known.indexOf('clipboard-write') >= 0) frame.setAttribute('allow', 'clipboard-write');
    frame.setAttribute('loading', 'lazy');
    if (place.hasAttribute('data-fixed')) frame.setAttribute('data-fixed', '');
    var hash = place.dataset.hash || '#/?embed=1';
    if (hash.charAt(0) !== '#') hash = '#' + hash;
    frame.src = place.dataset.archivolt + hash;
    prepare(frame, place.dataset);
    place.textContent = '';
    place.appendChild(frame);
  }

  function begin() {
    var all = document.querySelectorAll('[data-archivolt]');
    for (var i = 0; i < all.length; i++) {
      var place = all[i];
      if (place.tagName === 'IFRAME') {
        if (!place.hasAttribute('sandbox')) place.setAttribute('sandbox', 'allow-scripts allow-popups allow-downloads');
        prepare(place, place.dataset);
      } else if (place.dataset.archivolt && !place.querySelector('iframe')) {
        fromPlace(place);
      }
    }
  }

  addEventListener('message', function (event) {
    var told = event.data;
    if (!told || typeof told !== 'object' || told.archivolt !== 1) return;
    var frame = frames.filter(function (known) { return known.contentWindow === event.source; })[0];
    if (!frame) return;
    if (told.type === 'height' && !frame.hasAttribute('data-fixed')) {
      var height = Number(told.height);
      if (isFinite(height)) frame.style.height = Math.min(most, Math.max(least, Math.ceil(height))) + 'px';
    } else if (told.type === 'state' && typeof told.hash === 'string') {
      frame.dispatchEvent(new CustomEvent('archivolt-state', { bubbles: true, detail: told.hash }));
    }
  });

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();
