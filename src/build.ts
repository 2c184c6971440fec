import { compare } from "./base/order.ts";
import { groupArticles } from "./4-group/group-articles.ts";
import type { GroupMemory } from "./4-group/group-memory.ts";
import { buildChronicles } from "./5-chronicle/build-chronicle.ts";
import type { ChronicleMemory } from "./5-chronicle/chronicle-memory.ts";
import type { PictureMaker } from "./6-render/pictures/picture-maker.ts";
import type { RenderMemory } from "./6-render/render-memory.ts";
import { renderSite } from "./6-render/render-site.ts";
import type { ParseMarkdown } from "./2-parse/markdown.ts";
import { parseSourcesRegister } from "./2-parse/sources-register.ts";
import { parseStoryRules } from "./2-parse/story-rules.ts";
import { giveUniqueIds } from "./2-parse/unique-ids.ts";
import { remember, type Store } from "./cache/memo.ts";
import type { Annotations, ShownFindings } from "./model/annotation.ts";
import type { Article } from "./model/article.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { OutputFile } from "./model/output-file.ts";
import type { Settings } from "./model/settings.ts";
import type { AssetFile, Site, TemplateFile, UnderstoodSite } from "./model/site.ts";
import type { SourceFile } from "./model/source-file.ts";
import { readFileCodec } from "./workers/read-file-codec.ts";
import { readFile, readKey, type ReadFile, type ReadRules } from "./workers/read-file.ts";

export interface BuildInput {
  readonly settings: Settings;
  /** Version of the program, for example "0.1.0". */
  readonly version: string;
  readonly sources: readonly SourceFile[];
  /** `seeds/stories.yaml` and `seeds/sources.yaml`. */
  readonly stories: SourceFile | null;
  readonly register: SourceFile | null;
  readonly templates: readonly TemplateFile[];
  readonly assets: readonly AssetFile[];
  /** Reads Markdown files; loaded only when there are some. */
  readonly markdown?: ParseMarkdown | null;
  /** Draws the pictures of stories; they are not made without. */
  readonly pictures?: PictureMaker | null;
  readonly memory?: BuildMemory | null;
  /** Texts and findings lie on disk until they are asked for, so there is nothing of them to let go of. */
  readonly isLent?: boolean;
  /** What reading had to say. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What stages 4 to 6 keep between builds. It changes how fast they are, never what comes out. */
export interface BuildMemory {
  /** Null in a process that builds once. */
  readonly group: GroupMemory | null;
  readonly chronicle: ChronicleMemory | null;
  readonly render: RenderMemory;
}

export interface BuildOutput {
  readonly site: Site;
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The whole build, in order: text in, a list of files to make out. Touches no disk. */
export function build(input: BuildInput, store: Store): BuildOutput {
  return buildFrom(readSources(input, store), input);
}

/** Stages 4 to 6, of what stages 2 and 3 found in each file, in the order of the sources. */
export function buildFrom(read: readonly ReadFile[], input: BuildInput): BuildOutput {
  const { memory, isLent = false } = input;
  const understood = understand(read, input);
  const site: Site = isLent || memory?.group ? understood : withoutGrounds(understood);
  const { files, diagnostics } = renderSite(site, {
    ...input,
    memory: memory?.render ?? null,
  });
  return { site, files, diagnostics: [...site.diagnostics, ...diagnostics] };
}

/** What stories were gathered and told from is half of all findings; a single build lets go of it before it makes pages. */
function withoutGrounds(site: UnderstoodSite): Site {
  return { ...site, annotations: site.annotations.map(shownFindings) };
}

function shownFindings(found: Annotations): ShownFindings {
  const { article, day, sentences, times, quotations, names, missing } = found;
  return { article, day, sentences, times, quotations, names, missing };
}

/** Stages 2 and 3, in this thread. */
export function readSources(input: BuildInput, store: Store): readonly ReadFile[] {
  const { sources, markdown = null } = input;
  const rules = readRulesOf(input);
  const read = (source: SourceFile): ReadFile => readFile(source, rules, markdown);
  const keyOf = (source: SourceFile): string => readKey(source, rules);
  return sources.map(remember(read, { store, keyOf, codec: readFileCodec() }));
}

export function readRulesOf({ version, settings, register }: BuildInput): ReadRules {
  const { outlets } = parseSourcesRegister(register);
  const { language } = settings;
  return { version, language, outlets, outletsHash: register?.sha256 ?? "" };
}

/** What the findings of each source lie under in a store, in the order of the sources. */
export function readKeys(input: BuildInput): readonly string[] {
  const rules = readRulesOf(input);
  return input.sources.map((source) => readKey(source, rules));
}

/** Stages 4 and 5: everything that the pages are made from. */
export function understand(read: readonly ReadFile[], input: BuildInput): UnderstoodSite {
  const { settings, version, sources, stories, register, memory = null } = input;
  const outlets = parseSourcesRegister(register);
  const rules = parseStoryRules(stories);
  const unique = giveUniqueIds(read.flatMap(({ articles }) => articles));
  const annotated = pair(
    unique.articles,
    read.flatMap(({ annotations }) => annotations),
  );
  const articles = annotated.map(({ article }) => article);
  const annotations = annotated.map(({ annotations: findings }) => findings);
  const rulesPath = stories?.path ?? "";
  const { grouping, diagnostics } = groupArticles(
    { articles, annotations, rules: rules.rules, rulesPath },
    memory?.group ?? undefined,
  );
  return {
    settings,
    version,
    inputs: [...sources, stories, register]
      .flatMap((file) => (file ? [{ path: file.path, sha256: file.sha256 }] : []))
      .sort((a, b) => compare(a.path, b.path)),
    outlets: outlets.outlets,
    articles,
    annotations,
    grouping,
    chronicles: buildChronicles(grouping, { articles, annotations }, memory?.chronicle),
    diagnostics: [
      ...input.diagnostics,
      ...outlets.diagnostics,
      ...rules.diagnostics,
      ...read.flatMap((each) => each.diagnostics),
      ...unique.diagnostics,
      ...diagnostics,
    ],
  };
}

/** In order of day, then id; findings follow an article whose id was changed. */
function pair(
  articles: readonly Article[],
  annotations: readonly Annotations[],
): readonly { readonly article: Article; readonly annotations: Annotations }[] {
  return articles
    .map((article, place) => ({
      article,
      annotations: ofArticle(annotations[place] as Annotations, article.id),
    }))
    .sort(({ article: a }, { article: b }) => compare(a.day, b.day) || compare(a.id, b.id));
}

function ofArticle(annotations: Annotations, article: Article["id"]): Annotations {
  return annotations.article === article ? annotations : { ...annotations, article };
}
