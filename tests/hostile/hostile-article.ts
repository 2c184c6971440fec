// How an article that attacks the site is written down: its file, and what it must come to.

export interface HostileArticle {
  readonly attack: string;
  /** Below the folder of seeds. */
  readonly file: string;
  readonly content: string | Uint8Array;
  /** Null when it must not be published. */
  readonly published: {
    readonly title?: string;
    readonly day?: string;
    /** Must stand in the page, as the reader sees it. */
    readonly text?: string;
  } | null;
  /** What the report must say of it. */
  readonly code?: string;
}

export const DAY = "2024-03-05";
export const BODY = "The harbour board of Port Ellery met on Monday, its chair Ina Vos said.";

export function clipping(
  attack: string,
  file: string,
  { title = `On ${file}`, body = BODY, day = DAY }: { title?: string; body?: string; day?: string },
): HostileArticle {
  return {
    attack,
    file,
    content: ` date ${day} ${title}\n\n${body}\n`,
    published: { title, day, text: body.split("\n")[0] as string },
  };
}

export function markdown(
  attack: string,
  file: string,
  body: string,
  text?: string,
): HostileArticle {
  const title = `On ${file}`;
  const content = `---\ntitle: "${title}"\ndate: ${DAY}\n---\n\n${BODY}\n\n${body}\n`;
  return { attack, file, content, published: { title, day: DAY, ...(text && { text }) } };
}

export function frontMatter(
  attack: string,
  file: string,
  lines: string,
  title?: string,
): HostileArticle {
  const content = `---\ndate: ${DAY}\n${lines}\n---\n\n${BODY}\n`;
  return { attack, file, content, published: { ...(title && { title }), day: DAY } };
}

export function refused(
  attack: string,
  file: string,
  content: string,
  code: string,
): HostileArticle {
  return { attack, file, content, published: null, code };
}

export const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
