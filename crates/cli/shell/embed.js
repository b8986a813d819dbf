/* Archivolt in another page. Put this script and archivolt.html on your site:
 *
 *   <div data-archivolt="archivolt.html"><a href="archivolt.html">The collection</a></div>
 *   <script src="embed.js" async></script>
 *
 * Each such <div>, and each <iframe data-archivolt src="…">, becomes a frame
 * that may run scripts and nothing else, loads once it comes near, and is as
 * high as its contents. What stands in the <div> is shown where no script runs.
 *
 *   data-hash="#/?q=sovereignty"   what to show first
 *   data-title="…"                 the frame's name for screen readers
 *   data-height="420"              its height in pixels until it tells its own;
 *                                  with data-fixed it keeps that height
 *   data-colours="own"             keep the collection's colours; else it takes
 *                                  ground, links and light or dark from this page
 *
 * Events on the frame, which rise: `archivolt-state` (detail: the hash) and
 * `archivolt-height` (detail: pixels). To steer it:
 *
 *   frame.contentWindow.postMessage({archivolt: 1, type: "go", hash: "#/?q=x"}, "*")
 *
 * A message is believed only from the frame's own window: a sandboxed frame's
 * origin is opaque, so there is no origin to compare. */
(function () {
  'use strict';
  // One list for the page, however often it has this script: each listener would size and raise anew.
  var first = !window.archivoltFrames, frames = window.archivoltFrames = window.archivoltFrames || [];
  var rights = 'allow-scripts allow-popups allow-downloads';

  function hex(colour) {
    var parts = /^rgba?\((\d+), (\d+), (\d+)(, 0)?\)$/.exec(colour);
    if (!parts || parts[4]) return '';
    return '#' + parts.slice(1, 4).map(function (part) { return (+part + 256).toString(16).slice(1); }).join('');
  }

  // The page around the frame, as far as its colours are plain ones.
  function colours(frame) {
    var ground = '', at = frame, link = document.createElement('a');
    while ((at = at.parentElement) && !ground) ground = hex(getComputedStyle(at).backgroundColor);
    link.href = '#';
    frame.parentNode.insertBefore(link, frame);
    var accent = hex(getComputedStyle(link).color);
    link.remove();
    return { archivolt: 1, type: 'theme', ground: ground || '#ffffff', accent: accent };
  }

  function prepare(frame, options) {
    if (frames.indexOf(frame) >= 0) return;
    if (!frame.title) frame.title = options.title || 'Document collection';
    frame.style.cssText += ';border:0;width:100%;display:block;height:' + (parseInt(options.height, 10) || 480) + 'px';
    frames.push(frame);
  }

  function fromPlace(place) {
    var frame = document.createElement('iframe'), options = place.dataset;
    frame.setAttribute('sandbox', rights);
    // Only where the browser knows the word: Firefox would warn about it.
    var known = document.featurePolicy ? document.featurePolicy.features() : [];
    if (known.indexOf('clipboard-write') >= 0) frame.allow = 'clipboard-write';
    frame.loading = 'lazy';
    for (var name in options) frame.dataset[name] = options[name];
    frame.src = options.archivolt + (options.hash || '#/?embed=1').replace(/^#?/, '#');
    prepare(frame, options);
    place.textContent = '';
    place.appendChild(frame);
  }

  function begin() {
    document.querySelectorAll('[data-archivolt]').forEach(function (place) {
      if (place.tagName === 'IFRAME') {
        if (!place.hasAttribute('sandbox')) place.setAttribute('sandbox', rights);
        prepare(place, place.dataset);
      } else if (place.dataset.archivolt && !place.querySelector('iframe')) {
        fromPlace(place);
      }
    });
  }

  function raise(frame, name, detail) {
    frame.dispatchEvent(new CustomEvent('archivolt-' + name, { bubbles: true, detail: detail }));
  }

  if (first) addEventListener('message', function (event) {
    var told = event.data;
    var frame = frames.filter(function (known) { return known.contentWindow === event.source; })[0];
    if (!frame || !told || told.archivolt !== 1) return;
    var options = frame.dataset, height = Math.ceil(told.height) + 1;
    if (told.type === 'height' && height > 1) {
      // One more than was told: a part of a pixel below would bring a scroll bar.
      height = Math.min(20000, height);
      if (!('fixed' in options)) frame.style.height = height + 'px';
      raise(frame, 'height', height);
    } else if (told.type === 'state' && typeof told.hash === 'string') {
      if (options.colours !== 'own') event.source.postMessage(colours(frame), '*');
      raise(frame, 'state', told.hash);
    }
  });

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();
