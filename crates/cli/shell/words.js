/* Which language the page speaks, and its words in it: what is added to
 * `archivoltBoot`, here `boot` (loader.js). Of the browser it wants only Intl. */
// Where the words of each language but English are: its packed words in
// letters, or the file of them.
var known = null;
function tongues() {
  if (boot.bytes) return boot.settings.words || {};
  if (!known) {
    known = {};
    var found = document.querySelector('script#archivolt-words');
    if (found) found.textContent.split('\u2014').forEach(function (part, place, parts) {
      if (place % 2) known[parts[place - 1]] = part;
    });
  }
  return known;
}

function languages() {
  return ['en'].concat(Object.keys(tongues()));
}

// What is asked for, or English where that is not to be had; else that of the
// collection, but for English, which it has where nobody said; else what the
// visitor's browser asks for first.
function language(asked) {
  var all = languages(), own = boot.settings.language;
  return (asked ? [asked] : [own === 'en' ? '' : own].concat(navigator.languages))
    .map(function (tag) { return String(tag).toLowerCase().split('-')[0]; })
    .filter(function (tag) { return all.indexOf(tag) >= 0; })[0] || 'en';
}

var said = { en: Promise.resolve(null) };
function words(tag) {
  said[tag] = said[tag] || Promise.resolve(boot.bytes ? boot.bytes(tongues()[tag]) : tongues()[tag])
    .then(function (packed) {
      var whole = boot.unpacked(packed), end = 4 + new DataView(whole.buffer).getUint32(0, true);
      function text(from, to) { return new TextDecoder().decode(whole.subarray(from, to)); }
      return [text(4, end), text(end), about(tag)];
    })
    .catch(function () {
      // Tried once more when it is asked for once more; English until then.
      said[tag] = null;
      return null;
    });
  return said[tag];
}

// What the browser knows of a language, as crates/wording/src/locale.rs reads it.
function about(tag) {
  var plurals = new Intl.PluralRules(tag), numbers = new Intl.NumberFormat(tag), digits = '', forms = '';
  var initials = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm' };
  for (var n = 0; n < 201; n++) forms += initials[plurals.select(n < 200 ? n : 1e6)] || '*';
  for (n = 0; n < 10; n++) digits += numbers.format(n);
  function part(number, type) {
    return numbers.formatToParts(number).filter(function (found) { return found.type === type; })
      .map(function (found) { return found.value; })[0];
  }
  var lines = [tag, forms, digits, part(1e6, 'group'), part(0.5, 'decimal'), part(1234, 'group') ? 4 : 5], names = [];
  function dates(day, month, year) {
    return new Intl.DateTimeFormat(tag, { calendar: 'gregory', timeZone: 'UTC', day: day, month: month, year: year });
  }
  function order(form) {
    lines.push(form.formatToParts(0).map(function (found) {
      return { day: '\x01', month: '\x02', year: '\x03' }[found.type] || found.value;
    }).join(''));
  }
  function months(form, whole) {
    for (var month = 0; month < 12; month++) {
      var parts = form.formatToParts(Date.UTC(2001, month, 15));
      names.push(parts.filter(function (found) { return whole || found.type === 'month'; })
        .map(function (found) { return found.value; }).join(''));
    }
  }
  var one = 'numeric', long = dates(one, 'long', one), short = dates(one, 'short', one);
  [long, short, dates(undefined, 'long', one), dates(undefined, 'short', one), dates(one, 'short')].forEach(order);
  months(long);
  months(short);
  months(dates(undefined, 'short'), true);
  return lines.concat(names).join('\n');
}

boot.languages = languages;
boot.language = language;
boot.words = words;
