import type { Article } from "../model/article.ts";
import { quote } from "./explain-words.ts";

/** What a Markdown file, whose lines need no guessing, was read as: the front matter's fields and the blocks of the body. */
export function explainBlocks(article: Article): readonly string[] {
  const { day, titleKind, byline, labels, url, story, text, paragraphs } = article;
  const fields = [
    titleKind === "front-matter" ? "title" : null,
    `date ${day}`,
    byline.length > 0 ? `author ${byline.join("; ")}` : null,
    labels.length > 0 ? `tags ${labels.join("; ")}` : null,
    url === null ? null : `url ${url}`,
    story === null ? null : `story ${story}`,
  ];
  return [
    `front matter gave: ${fields.filter((field) => field !== null).join(", ")}`,
    ...paragraphs.map(
      ({ kind, line, start, end }) =>
        `${String(line).padStart(4)} ${kind.padEnd(17)} ${quote(text.slice(start, end))}`,
    ),
    "all else in the file is markup, or a comment, and is not part of the text",
  ];
}
