// <number of sections>, then the length of each      4 bytes a number, the lowest first
// ………                                                the sections, one behind the other
//
// Each is written by itself, so that one can be read without the others.

const NUMBER_BYTES = 4;

export function renderSections(sections: readonly Uint8Array[]): Uint8Array {
  const head = NUMBER_BYTES * (1 + sections.length);
  const made = new Uint8Array(sections.reduce((sum, { length }) => sum + length, head));
  const numbers = numbersOf(made);
  numbers.setUint32(0, sections.length, true);
  let at = head;
  sections.forEach((section, place) => {
    numbers.setUint32(NUMBER_BYTES * (1 + place), section.length, true);
    made.set(section, at);
    at += section.length;
  });
  return made;
}

/** The sections of a value that is known to be whole, as views of it. */
export function parseSections(bytes: Uint8Array): readonly Uint8Array[] {
  const numbers = numbersOf(bytes);
  const count = numbers.getUint32(0, true);
  let end = NUMBER_BYTES * (1 + count);
  return Array.from({ length: count }, (_, place) => {
    const start = end;
    end += numbers.getUint32(NUMBER_BYTES * (1 + place), true);
    return bytes.subarray(start, end);
  });
}

function numbersOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
