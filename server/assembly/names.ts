import { finish, mix } from "./hash";

const PREFIX: u32 = 0x80;

/** A set of names as server/src/entities/model/name-set.ts builds it, and where its tables lie. */
@unmanaged
export class Names {
  keys: usize;
  classes: usize;
  beginnings: usize;
  mask: u32;
  beginningMask: u32;
  longest: i32;

  /** The longest name that starts there, as `length << 8 | class`; 0 where none does. */
  longestAt(codes: usize, start: i32, end: i32): i32 {
    if (start + 1 < end && !this.mayBegin(load<u32>(codes + (start << 1)))) return 0;
    let hash: u32 = 0;
    let longest = 0;
    const limit = min(end, start + this.longest);
    for (let at = start; at < limit; at++) {
      hash = mix(hash, load<u16>(codes + (at << 1)));
      const found = this.find(finish(hash));
      if (found === 0) break;
      const nameClass = found & ~PREFIX;
      if (nameClass !== 0) longest = ((at + 1 - start) << 8) | nameClass;
      if ((found & PREFIX) === 0) break;
    }
    return longest;
  }

  /** Whether a name may begin with a pair of code units, the second in the upper half. */
  private mayBegin(pair: u32): bool {
    const hash = rotl<u32>(pair, 16) * 0x9e3779b1;
    const bit = (hash ^ (hash >>> 15)) & this.beginningMask;
    return ((load<u32>(this.beginnings + ((bit >>> 5) << 2)) >>> bit) & 1) !== 0;
  }

  private find(key: u32): u32 {
    const wanted = key === 0 ? 1 : key;
    let slot = wanted & this.mask;
    let found = load<u32>(this.keys + (slot << 2));
    while (found !== wanted && found !== 0) {
      slot = (slot + 1) & this.mask;
      found = load<u32>(this.keys + (slot << 2));
    }
    return found === 0 ? 0 : load<u8>(this.classes + slot);
  }
}
