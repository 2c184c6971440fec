import { isAbsolute, relative, resolve, sep } from "node:path";

import { readSources, understand } from "../build.ts";
import { openStoreToRead } from "../cache/store.ts";
import type { Site } from "../model/site.ts";
import { flagsOf, hasColours } from "./build.ts";
import { codeFingerprint } from "./code-fingerprint.ts";
import { explainArticle } from "./explain-article.ts";
import { loadMarkdown } from "../workers/load-markdown.ts";
import { storePath } from "./last-build.ts";
import type { CommandInput } from "./option.ts";
import { readConfig, readProject } from "./read-project.ts";
import { formatDiagnostics, locateDiagnostics } from "./report.ts";

/** Shows what was made of one file, named by its path, its name in the seeds folder, or the id of its article. */
export async function runExplainCommand(input: CommandInput): Promise<number> {
  const { projectDir, version, values } = input;
  const config = readConfig(projectDir, flagsOf(values));
  const code = codeFingerprint();
  const { project, diagnostics } = readProject(projectDir, config, { version, code });
  const style = { isColoured: hasColours(process.stderr), isQuiet: false };
  if (!project || !config.isSafe) {
    process.stderr.write(
      formatDiagnostics(
        locateDiagnostics(diagnostics, () => undefined),
        style,
      ),
    );
    return 1;
  }
  const path = storePath(resolve(projectDir, config.settings.cache));
  const markdown = await loadMarkdown(project.input.sources);
  const ready = { ...project.input, markdown };
  const read = readSources(ready, openStoreToRead({ path, name: path, code }));
  const site = understand(read, ready);
  const wanted = input.arguments[0] as string;
  const source = findSource(site, { projectDir, wanted });
  if (source === null) {
    process.stderr.write(`"${wanted}" is no file of the seeds folder, nor the id of an article.\n`);
    return 1;
  }
  const own = site.diagnostics.filter(({ place }) => place?.path === source);
  process.stderr.write(formatDiagnostics(locateDiagnostics(own, project.textOf), style));
  const articles = site.articles.filter((article) => article.source.path === source);
  if (articles.length === 0) process.stdout.write(`${source} gave no article.\n`);
  for (const article of articles) process.stdout.write(`${explainArticle(site, article)}\n`);
  return own.some(({ severity }) => severity === "error") ? 1 : 0;
}

function findSource(
  { articles, inputs }: Site,
  { projectDir, wanted }: { readonly projectDir: string; readonly wanted: string },
): string | null {
  const way = isAbsolute(wanted) ? relative(projectDir, wanted) : wanted.replace(/^\.\//, "");
  const path = way.split(sep).join("/");
  const files = inputs.map((file) => file.path);
  return (
    files.find((each) => each === path) ??
    articles.find(({ id }) => id === wanted)?.source.path ??
    files.find((each) => each.endsWith(`/${path}`)) ??
    null
  );
}
