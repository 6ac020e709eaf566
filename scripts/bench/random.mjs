// @ts-check
// Randomness that is the same on every machine and in every run.

/** A hash of 32 bits (FNV-1a, with a last mixing), good enough to spread names over numbers. */
export function hash(/** @type {string} */ text, basis = 0x811c9dc5) {
  let h = basis >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** So many hexadecimal digits, at most 24, of what is named. */
export function hex(/** @type {string} */ name, digits = 17) {
  const parts = [0x811c9dc5, 0x2f0b4c47, 0x6a09e667].map((basis) => hash(name, basis).toString(16).padStart(8, "0"));
  return parts.join("").slice(0, digits);
}

/** @typedef {ReturnType<typeof dice>} Dice */

/** A generator of numbers (mulberry32), begun with a text. */
export function dice(/** @type {string} */ seed) {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number from `least` to `most`, both included. */
  const between = (/** @type {number} */ least, /** @type {number} */ most) =>
    least + Math.floor(next() * (most - least + 1));
  return {
    between,
    /** @template T @param {readonly [T, ...T[]]} items @returns {T} */
    oneOf: (items) => items[between(0, items.length - 1)] ?? items[0],
  };
}
