/** The list of what we wrote; it lies in the output folder, so that it moves and is copied with the site. */
export const MANIFEST_NAME = ".dateline-manifest.json";

/** Where files are prepared when that cannot be done beside the output folder. */
export const INNER_WORK_NAME = ".dateline-work";

const PART_BYTES_MAX = 255; // what common file systems allow for one name

/**
 * Whether an output may have this path: relative, inside the folder, the same on every file system, and none of ours.
 * Everything that is written or removed passes through here, also what a manifest or a journal on disk asks for.
 */
export function isOutputPath(path: string): boolean {
  if (isPlain(path)) return !path.includes("//") && !path.includes("./") && !ENDS_BADLY.test(path);
  const parts = path.split("/");
  if (parts[0] === MANIFEST_NAME || parts[0] === INNER_WORK_NAME) return false;
  return parts.every(isPortablePart);
}

/** Two paths with one fold are one file on a file system that ignores case or normal forms. */
export function foldPath(path: string): string {
  return isPlain(path) ? path : path.normalize("NFC").toLowerCase();
}

/** Every folder above a path, the nearest first; the output folder itself is not among them. */
export function foldersAbove(path: string): readonly string[] {
  const folders = [];
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1))
    folders.push(path.slice(0, at));
  return folders;
}

const PLAIN = /^[a-z0-9_-][a-z0-9._/-]*$/;
const ENDS_BADLY = /[./]$/;

/** Nearly every path: small letters of ASCII, which are one on every file system, and no part that could be too long. */
function isPlain(path: string): boolean {
  return path.length <= PART_BYTES_MAX && PLAIN.test(path);
}

function isPortablePart(part: string): boolean {
  if (part === "" || part === "." || part === "..") return false;
  if (Buffer.byteLength(part) > PART_BYTES_MAX) return false;
  // Windows takes ":" for a stream, "\" for a separator, and drops dots and blanks at the end.
  return !/[\u0000-\u001f\u007f\\:*?"<>|]/.test(part) && !part.endsWith(".") && !part.endsWith(" ");
}
