/** Mixes a value into a hash: one step of MurmurHash3's 32-bit body (Appleby 2011, public domain). */
export function mix(hash: number, value: number): number {
  let part = Math.imul(value, 0xcc9e2d51);
  part = Math.imul((part << 15) | (part >>> 17), 0x1b873593);
  const mixed = hash ^ part;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** Spreads a hash over all its bits: the finish of MurmurHash3. Unsigned. */
export function finish(hash: number): number {
  let spread = hash;
  spread ^= spread >>> 16;
  spread = Math.imul(spread, 0x85ebca6b);
  spread ^= spread >>> 13;
  spread = Math.imul(spread, 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}
