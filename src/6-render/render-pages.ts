import { hashKey } from "../base/hash.ts";
import { escapeHtml } from "../base/html.ts";
import { groupBy } from "../base/order.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { OutputFile } from "../model/output-file.ts";
import { frameView, type PageContext, type PageSpec } from "./page.ts";
import { TemplateError } from "./templates.ts";
import type { Words } from "./words/words.ts";

/** Pages of each template that are tried before anything is written. */
const TRIED = 4;

/**
 * Pages are made when they are written. So that a fault in a template is known before, each is tried on its first and its
 * last page and on some between. A page that cannot be made says why in its place.
 */
export function renderPages(
  context: PageContext,
  specs: readonly PageSpec[],
): { readonly files: readonly OutputFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const faults = new Map(context.templates.diagnostics.map((each) => [keyOf(each), each]));
  for (const group of groupBy(specs, ({ template }) => template).values()) {
    for (const spec of spreadOver(group)) {
      const fault = faultOf(context, spec);
      if (fault && !faults.has(keyOf(fault))) faults.set(keyOf(fault), fault);
    }
  }
  return { files: specs.map((spec) => pageOf(context, spec)), diagnostics: [...faults.values()] };
}

function spreadOver(specs: readonly PageSpec[]): readonly PageSpec[] {
  if (specs.length <= TRIED) return specs;
  const step = (specs.length - 1) / (TRIED - 1);
  return Array.from({ length: TRIED }, (_, at) => specs[Math.round(at * step)] as PageSpec);
}

// A view is built for the key and once more for the page, unless the page is made first, as in a first build: holding every
// view of a large site until it is written would take many times the memory of its articles.
function pageOf(context: PageContext, spec: PageSpec): OutputFile {
  let key: string | null = null;
  const keyOfView = (view: object): string =>
    (key ??= hashKey(spec.template, context.templates.version, JSON.stringify(view)));
  return {
    path: spec.path,
    get key() {
      return key ?? keyOfView(viewOf(context, spec));
    },
    render: () => {
      const view = viewOf(context, spec);
      keyOfView(view);
      const page = make(context, spec, view);
      return typeof page === "string" ? page : faultPage(context.words, page);
    },
  };
}

function viewOf(context: PageContext, spec: PageSpec): object {
  return { frame: frameView(context, spec), ...spec.view() };
}

function make(context: PageContext, spec: PageSpec, view: object): string | Diagnostic {
  try {
    return context.templates.render(spec.template, view);
  } catch (error) {
    if (error instanceof TemplateError) return error.diagnostic;
    throw error;
  }
}

function faultOf(context: PageContext, spec: PageSpec): Diagnostic | null {
  const page = make(context, spec, viewOf(context, spec));
  return typeof page === "string" ? null : page;
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
