/* Unpacks the module that reads documents: LZMA, as the specification in the
 * LZMA SDK says, for streams of `lzma` in crates/cli/src/smallest.rs, which have
 * neither position bits nor an end mark. Stands behind the module's own script.
 *
 * DEFLATE, which browsers unpack by themselves, would make the module a quarter
 * larger. Some tenths of a second, in pieces: the page goes on meanwhile. */
archivolt_intake.unpack = async function (buffer) {
  'use strict';
  var input = new Uint8Array(buffer), at = 18, contexts = 8 - input[0] % 9;
  var size = new DataView(buffer).getUint32(5, true), out = new Uint8Array(size), end = 0, pause = 0;
  // Chances that a bit is 0, of 2,048. Where each kind of them begins:
  var REPEATED = 12, SECOND = 24, THIRD = 36, FOURTH = 48, LONG = 60, SLOT = 72, FAR = 328, NEAR = 448;
  var LENGTH = 464, LENGTH_REPEATED = 740, LITERAL = 1024;
  var chances = new Uint16Array(LITERAL + (768 << 8 - contexts)).fill(1024);
  var range = -1, code = new DataView(buffer).getInt32(14);

  function next() {
    if (range >>> 24 === 0) {
      range <<= 8;
      code = code << 8 | input[at++];
    }
  }

  function bit(place) {
    var chance = chances[place], bound = Math.imul(range >>> 11, chance), is = 0;
    if (code >>> 0 < bound >>> 0) {
      range = bound;
      chances[place] = chance + (2048 - chance >> 5);
    } else {
      range = range - bound | 0;
      code = code - bound | 0;
      chances[place] = chance - (chance >> 5);
      is = 1;
    }
    next();
    return is;
  }

  function tree(place, bits) {
    var node = 1;
    for (var i = 0; i < bits; i++) node = node << 1 | bit(place + node);
    return node - (1 << bits);
  }

  function reversed(place, bits) {
    var node = 1, sum = 0;
    for (var i = 0; i < bits; i++) {
      var is = bit(place + node);
      node = node << 1 | is;
      sum |= is << i;
    }
    return sum;
  }

  function direct(bits) {
    var sum = 0;
    for (; bits > 0; bits--) {
      range >>>= 1;
      var is = code >>> 0 >= range >>> 0 ? 1 : 0;
      if (is) code = code - range | 0;
      sum = sum << 1 | is;
      next();
    }
    return sum;
  }

  function length(place) {
    if (!bit(place)) return 2 + tree(place + 2, 3);
    if (!bit(place + 1)) return 10 + tree(place + 10, 3);
    return 18 + tree(place + 18, 8);
  }

  function distance(slot) {
    if (slot < 4) return slot;
    var bits = (slot >> 1) - 1, base = (2 | slot & 1) << bits;
    if (slot < 14) return base + reversed(FAR + base - slot, bits);
    return base + (direct(bits - 4) << 4) + reversed(NEAR, 4);
  }

  // What went before: 0 to 6 a letter, from 7 on a copy. The last four distances, less 1.
  var state = 0, one = 0, two = 0, three = 0, four = 0;

  function letter() {
    var place = LITERAL + 768 * ((end && out[end - 1]) >> contexts), node = 1;
    if (state > 6) {
      // Likely not the letter that another copy would have given.
      var other = out[end - one - 1], high;
      do {
        high = other >> 7 & 1;
        other <<= 1;
        var is = bit(place + (1 + high << 8) + node);
        node = node << 1 | is;
      } while (high === is && node < 256);
    }
    while (node < 256) node = node << 1 | bit(place + node);
    out[end++] = node;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }

  function copy() {
    var count = 1;
    if (!bit(REPEATED + state)) {
      four = three;
      three = two;
      two = one;
      count = length(LENGTH);
      one = distance(tree(SLOT + (Math.min(count - 2, 3) << 6), 6));
      state = state < 7 ? 7 : 10;
    } else if (bit(SECOND + state)) {
      var other = two;
      if (bit(THIRD + state)) {
        other = three;
        if (bit(FOURTH + state)) {
          other = four;
          four = three;
        }
        three = two;
      }
      two = one;
      one = other;
      count = length(LENGTH_REPEATED);
      state = state < 7 ? 8 : 11;
    } else if (bit(LONG + state)) {
      count = length(LENGTH_REPEATED);
      state = state < 7 ? 8 : 11;
    } else {
      state = state < 7 ? 9 : 11;
    }
    for (; count > 0 && end < size; count--, end++) out[end] = out[end - one - 1];
  }

  while (end < size) {
    if (end > pause) {
      pause = end + 100000;
      await new Promise(function (resolve) { setTimeout(resolve); });
    }
    if (bit(state)) copy();
    else letter();
  }
  return out;
};
