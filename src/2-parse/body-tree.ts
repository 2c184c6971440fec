import { plainBody, type Body } from "./plain-body.ts";
export interface BodyTree {
  readonly body: Body;
  readonly heading: { readonly text: string; readonly line: number } | null;
  /** Why the text was taken as plain text; null when it was read as Markdown. */
  readonly fallback: string | null;
}
export function parseBodyTree(
  text: string,
  { firstLine }: { firstLine: number; wantsTitle: boolean },
): BodyTree {
  const units = text
    .split("\n")
    .flatMap((line, place) =>
      line.trim() === ""
        ? []
        : [
            {
              kind: "paragraph" as const,
              unit: { text: line.trim(), line: firstLine + place, breaks: [], block: 0 },
            },
          ],
    );
  return { body: plainBody(units), heading: null, fallback: null };
}
