// By code unit: the scan looks at every one of a text.

export const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0xa0 || code === 0x09;

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Letters of other scripts count too, so that no word is cut at an accent. */
export const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code < 0x2000) ||
  code > 0x206f;

export const isCapital = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);

export const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2018;
