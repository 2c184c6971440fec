// Names as they can be printed: bytes that are no UTF-8, control characters and characters that turn the direction of
// writing are shown as %XX, so that a name can neither break a line of the report nor be taken for another one.
const UNPRINTABLE =
  /[\0-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g;

export function printableName(bytes: Buffer): { name: string; isOdd: boolean } {
  const text = decodeName(bytes);
  const name = text.replace(UNPRINTABLE, percent);
  return { name, isOdd: name !== bytes.toString("utf8") };
}

function decodeName(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes.toString("latin1").replace(/[\x80-\xff]/g, percentOfByte)).toString();
  }
}

function percent(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%${hex(byte)}`).join("");
}

function percentOfByte(character: string): string {
  return `%${hex(character.charCodeAt(0))}`;
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, "0");
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "it leads to a file that does not exist",
  ELOOP: "its links lead in a circle",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "its path is too long",
  EMFILE: "too many files are open",
};

/** Why reading failed, without the path of this machine. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (code === "" ? "an unknown fault" : `the system says ${code}`);
}
