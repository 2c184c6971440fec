import { assetFiles } from "./asset-files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { OutputFile } from "../model/output-file.ts";
import type { AssetFile, Site, TemplateFile } from "../model/site.ts";
import { aboutPage } from "./about-page.ts";
import { archivePage } from "./archive-page.ts";
import { articlePages } from "./article-page.ts";
import { correctionsPage } from "./corrections-page.ts";
import { dayPages, monthPages } from "./day-pages.ts";
import { eventPages } from "./event-page.ts";
import { homePage } from "./home-page.ts";
import { letterPages, nameListPage } from "./name-list-page.ts";
import { namePages } from "./name-page.ts";
import { nextPage } from "./next-page.ts";
import { notFoundPage } from "./not-found-page.ts";
import { outletListPage, outletPages } from "./outlet-pages.ts";
import { renderOutputs } from "./outputs/render-outputs.ts";
import type { PictureMaker } from "./pictures/picture-maker.ts";
import { picturesOfStories, renderPictures } from "./pictures/render-pictures.ts";
import type { PageContext, PageSeries, PageSpec } from "./page.ts";
import { keepPages, keepSite, keepTemplates, type RenderMemory } from "./render-memory.ts";
import { renderPages } from "./render-pages.ts";
import { quotationsPage } from "./quotations-page.ts";
import { digestMemory, recordDigests } from "./record-digests.ts";
import { renderSearch } from "./search/render-search.ts";
import { searchMemory } from "./search/search-memory.ts";
import { searchPage } from "./search/search-page.ts";
import { indexSite } from "./site-index.ts";
import { sitePaths, type UrlPath } from "./site-paths.ts";
import { storyPages } from "./story-page.ts";
import { compileTemplates } from "./templates.ts";
import { themeStyle } from "./theme-style.ts";
import { forgetLastViews, nextViews, viewMemory } from "./view-memory.ts";
import { wordsOf, type Words } from "./words/words.ts";

export interface RenderInput {
  /** Of two templates with one name the later counts. */
  readonly templates: readonly TemplateFile[];
  readonly assets: readonly AssetFile[];
  /** Of the interface; those of the site's own language when nothing is said. */
  readonly words?: Words;
  /** Makes a picture of each story; none are made without. */
  readonly pictures?: PictureMaker | null;
  /** Of a process that renders again and again; it changes how fast, never what. */
  readonly memory?: RenderMemory | null;
}

type Pages = PageSpec | PageSeries;

/** One entry for each kind of page. */
const PAGES: readonly ((context: PageContext) => Pages | readonly Pages[])[] = [
  homePage,
  storyPages,
  eventPages,
  articlePages,
  namePages,
  nameListPage,
  letterPages,
  outletPages,
  outletListPage,
  quotationsPage,
  dayPages,
  monthPages,
  archivePage,
  nextPage,
  correctionsPage,
  searchPage,
  aboutPage,
  notFoundPage,
];

/** Everything of the finished site. Pages whose template has a fault say so; all others are complete. */
export function renderSite(
  given: Site,
  input: RenderInput,
): { readonly files: readonly OutputFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const { memory = null } = input;
  const site = memory ? keepSite(memory, given) : given;
  const words = input.words ?? wordsOf(site.settings.language);
  const templates = memory
    ? keepTemplates(memory, input.templates, words)
    : compileTemplates(input.templates, words);
  const {
    files: assets,
    styles,
    icon,
    scripts,
  } = assetFiles(input.assets, themeStyle(site.settings.theme));
  const index = indexSite(site, words, memory?.index);
  const paths = sitePaths(site, index.homes, memory?.paths);
  const digests = recordDigests(site, memory?.digests ?? digestMemory());
  const { plan: search, files: searchFiles } = renderSearch(
    { site, index, paths, words, settings: digests.indexed },
    memory?.search ?? searchMemory(false),
  );
  const pictures = picturesOfStories({ index, paths, words }, input.pictures ?? null);
  const views = memory?.views ?? viewMemory(false); // else the note of what was made would hold all events
  nextViews(views, index);
  const parts = {
    site,
    index,
    paths,
    words,
    templates,
    styles,
    icon,
    scripts,
    search,
    pictures,
    views,
  };
  const { context, known } = memory ? keepPages(memory, parts) : { context: parts, known: null };
  const planned = PAGES.flatMap((page) => page(context));
  forgetLastViews(views);
  const drawn = renderPictures(context, input.pictures ?? null); // first, as they may be drawn while pages are made
  const pages = renderPages(context, planned, known);
  return {
    files: [
      ...pages.files,
      ...renderOutputs({
        ...{ site, index, paths, digests, views, memory: memory?.outputs ?? null },
        pages: pages.files.map(({ path }) => path as UrlPath),
      }),
      ...searchFiles,
      ...drawn.files,
      ...assets,
    ],
    diagnostics: [...pages.diagnostics, ...drawn.diagnostics],
  };
}
