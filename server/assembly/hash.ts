/** What server/src/entities/model/hash.ts says, and the same for four numbers at once. */

const FIRST_FACTOR: u32 = 0xcc9e2d51;
const SECOND_FACTOR: u32 = 0x1b873593;
const ADDEND: u32 = 0xe6546b64;
const FIRST_SPREAD: u32 = 0x85ebca6b;
const SECOND_SPREAD: u32 = 0xc2b2ae35;

export function mix(hash: u32, value: u32): u32 {
  const part = rotl<u32>(value * FIRST_FACTOR, 15) * SECOND_FACTOR;
  return rotl<u32>(hash ^ part, 13) * 5 + ADDEND;
}

export function finish(hash: u32): u32 {
  let spread = (hash ^ (hash >>> 16)) * FIRST_SPREAD;
  spread = (spread ^ (spread >>> 13)) * SECOND_SPREAD;
  return spread ^ (spread >>> 16);
}

export function mixEach(hashes: v128, values: v128): v128 {
  const product = i32x4.mul(values, i32x4.splat(FIRST_FACTOR));
  const part = i32x4.mul(v128.or(i32x4.shl(product, 15), i32x4.shr_u(product, 17)), i32x4.splat(SECOND_FACTOR));
  const mixed = v128.xor(hashes, part);
  const turned = v128.or(i32x4.shl(mixed, 13), i32x4.shr_u(mixed, 19));
  return i32x4.add(i32x4.add(i32x4.shl(turned, 2), turned), i32x4.splat(ADDEND));
}

export function finishEach(hashes: v128): v128 {
  let spread = i32x4.mul(v128.xor(hashes, i32x4.shr_u(hashes, 16)), i32x4.splat(FIRST_SPREAD));
  spread = i32x4.mul(v128.xor(spread, i32x4.shr_u(spread, 13)), i32x4.splat(SECOND_SPREAD));
  return v128.xor(spread, i32x4.shr_u(spread, 16));
}

/** Four numbers side by side. */
export function four(first: u32, second: u32, third: u32, fourth: u32): v128 {
  const two = i32x4.replace_lane(i32x4.splat(first), 1, second);
  return i32x4.replace_lane(i32x4.replace_lane(two, 2, third), 3, fourth);
}
