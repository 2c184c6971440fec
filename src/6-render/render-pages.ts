import { sha256 } from "../base/hash.ts";
import { escapeHtml } from "../base/html.ts";
import { groupBy } from "../base/order.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { OutputFile } from "../model/output-file.ts";
import { frameView, type PageContext, type PageSpec } from "./page.ts";
import { TemplateError } from "./templates.ts";
import type { KnownPages } from "./known-pages.ts";
import type { Words } from "./words/words.ts";

/** Pages of each template that are tried before anything is written. */
const TRIED = 4;

// Pages that were made before they are written, to be tried or for their key, are kept as far as this many characters go:
// all of a small site, and of a large one too few to weigh beside its articles.
const KEPT_LENGTH_MAX = 16_000_000;

/**
 * Pages are made when they are written. So that a fault in a template is known before, each is tried on its first and its
 * last page and on some between. A page that cannot be made says why in its place.
 */
export function renderPages(
  context: PageContext,
  specs: readonly PageSpec[],
  known: KnownPages | null = null,
): { readonly files: readonly OutputFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const faults = new Map(context.templates.diagnostics.map((each) => [keyOf(each), each]));
  const kept = keptPages();
  for (const group of groupBy(specs, ({ template }) => template).values()) {
    for (const spec of spreadOver(group)) {
      if (known?.keyOf(spec) != null) continue; // it was made without a fault
      const page = make(context, spec, known);
      if (typeof page === "string") kept.keep(spec, page);
      else if (!faults.has(keyOf(page))) faults.set(keyOf(page), page);
    }
  }
  const files = specs.map((spec) => pageOf(context, spec, { kept, known }));
  return { files, diagnostics: [...faults.values()] };
}

function spreadOver(specs: readonly PageSpec[]): readonly PageSpec[] {
  if (specs.length <= TRIED) return specs;
  const step = (specs.length - 1) / (TRIED - 1);
  return Array.from({ length: TRIED }, (_, at) => specs[Math.round(at * step)] as PageSpec);
}

interface KeptPages {
  readonly keep: (spec: PageSpec, page: string) => void;
  /** Gives a page back, and forgets it. */
  readonly take: (spec: PageSpec) => string | undefined;
}

function keptPages(): KeptPages {
  const pages = new Map<PageSpec, string>();
  let room = KEPT_LENGTH_MAX;
  return {
    keep: (spec, page) => {
      if (page.length > room) return;
      room -= page.length;
      pages.set(spec, page);
    },
    take: (spec) => {
      const page = pages.get(spec);
      if (page !== undefined) room += page.length;
      pages.delete(spec);
      return page;
    },
  };
}

// The key of a page is the hash of its text: what a template prints costs less to print than to write down and to hash for a
// key, and a first build has the text at hand.
function pageOf(
  context: PageContext,
  spec: PageSpec,
  { kept, known }: { readonly kept: KeptPages; readonly known: KnownPages | null },
): OutputFile {
  let key = known?.keyOf(spec) ?? null;
  const textOf = (): string => {
    const page = kept.take(spec) ?? make(context, spec, known);
    return typeof page === "string" ? page : faultPage(context.words, page);
  };
  return {
    path: spec.path,
    isKeyedByBytes: true,
    get key() {
      if (key !== null) return key;
      const text = textOf();
      kept.keep(spec, text);
      key = sha256(text);
      known?.learn(spec, key);
      return key;
    },
    render: textOf,
  };
}

function make(context: PageContext, spec: PageSpec, known: KnownPages | null): string | Diagnostic {
  const print = (): string | Diagnostic => printPage(context, spec);
  return known ? known.record(spec, print) : print();
}

function printPage(context: PageContext, spec: PageSpec): string | Diagnostic {
  try {
    return context.templates.render(spec.template, {
      frame: frameView(context, spec),
      ...spec.view(),
    });
  } catch (error) {
    if (error instanceof TemplateError) return error.diagnostic;
    throw error;
  }
}

function keyOf({ message, place }: Diagnostic): string {
  return JSON.stringify([message, place]);
}

/** The one page that needs no template. The report names the template's file, whose place differs between machines. */
function faultPage({ locale, direction, pageFault }: Words, { message }: Diagnostic): string {
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(pageFault)}</title>
</head>
<body>
<main>
<h1>${escapeHtml(pageFault)}</h1>
<p>${escapeHtml(message)}</p>
</main>
</body>
</html>
`;
}
