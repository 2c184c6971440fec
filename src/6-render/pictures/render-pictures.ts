import { hashKey } from "../../base/hash.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { Theme } from "../../model/theme.ts";
import { THEME_COLOURS } from "../../model/theme.ts";
import type { Chronicle } from "../../model/chronicle.ts";
import type { Story } from "../../model/story.ts";
import { formatDay } from "../format-date.ts";
import { unwritableTitle } from "../messages.ts";
import type { PageContext } from "../page.ts";
import type { UrlPath } from "../site-paths.ts";
import { storySummary } from "../state-of-play.ts";
import { storyGlance } from "../story-glance.ts";
import type { Palette } from "./draw-glance.ts";
import type { PictureMaker } from "./picture-maker.ts";
import { readFont, type Font } from "./read-font.ts";
import { sharePicture, type SharePicture } from "./share-picture.ts";

/** What stands for the pages of a story where they are shared. */
export interface PictureOfStory {
  readonly path: UrlPath;
  readonly alt: string;
}

/** By the page of the story. */
export type PicturesOfStories = ReadonlyMap<UrlPath, PictureOfStory>;

export function picturesOfStories(
  { index, paths, words }: Pick<PageContext, "index" | "paths" | "words">,
  maker: PictureMaker | null,
): PicturesOfStories {
  if (!maker) return new Map();
  return new Map(
    index.stories.map(({ story: { id, title } }) => [
      paths.story(id),
      { path: paths.picture(id), alt: words.phrases.glanceTitle(title) },
    ]),
  );
}

/**
 * One picture for each story. A title that the fonts have no letters for is left out of its picture, and reported.
 * Pictures take the light colours of the theme: whoever shows them knows nothing of the reader's screen.
 */
export function renderPictures(
  context: PageContext,
  maker: PictureMaker | null,
): { readonly files: readonly OutputFile[]; readonly diagnostics: readonly Diagnostic[] } {
  if (!maker) return { files: [], diagnostics: [] };
  const { regular, bold } = maker.fonts();
  const fonts: Fonts = { regular: readFont(regular), bold: readFont(bold) };
  const { stories } = context.index;
  if (maker.drawsAhead())
    for (const told of stories) maker.begin(drawingOf(context, { fonts, ...told }));
  return {
    files: stories.map((told) => pictureFile(context, maker, { fonts, ...told })),
    diagnostics: stories
      .filter(({ story }) => written(story.title, fonts) === "")
      .map(({ story }) => unwritableTitle(story.title)),
  };
}

interface Fonts {
  readonly regular: Font;
  readonly bold: Font;
}

interface Told {
  readonly fonts: Fonts;
  readonly story: Story;
  readonly chronicle: Chronicle;
}

// What is drawn is reckoned for the key and again for the picture, as pages do it, rather than held for a whole site.
function pictureFile(context: PageContext, maker: PictureMaker, told: Told): OutputFile {
  const drawn = () => drawingOf(context, told);
  return {
    path: context.paths.picture(told.story.id),
    get key() {
      return hashKey("picture/1", maker.version, drawn());
    },
    render: () => maker.draw(drawn()),
  };
}

function drawingOf(context: PageContext, told: Told): string {
  return sharePicture(pictureOf(context, told), told.fonts.bold);
}

function pictureOf(context: PageContext, { fonts, story, chronicle }: Told): SharePicture {
  const { words, site } = context;
  const asOf = `${words.asOf} ${formatDay(words, chronicle.asOf)}`;
  return {
    siteTitle: written(site.settings.title, fonts),
    asOf: written(asOf, fonts),
    title: written(story.title, fonts),
    counts: written(storySummary(context, story), fonts),
    glance: storyGlance(context, context.paths.story(story.id), { story, chronicle }),
    isRightToLeft: words.direction === "rtl",
    colours: paletteOf(site.settings.theme),
  };
}

/** A text without signs that nobody sees; empty when a letter is wanting. */
function written(text: string, { bold, regular }: Fonts): string {
  const visible = text.replace(/\p{Cf}/gu, "");
  return bold.has(visible) && regular.has(visible) ? visible : "";
}

function paletteOf({ light }: Theme): Palette {
  const names = Object.keys(THEME_COLOURS) as (keyof Palette)[];
  const colours = names.map((name) => [name, light[name] ?? THEME_COLOURS[name].light]);
  return Object.fromEntries(colours) as Palette;
}
