/** A file with each of its bytes changed in turn, and cut off before each of them. */
export function* damages(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at++) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] as number) ^ 0x10;
    yield damaged;
    yield bytes.subarray(0, at);
  }
}
