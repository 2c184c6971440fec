import type { Article } from "./article.ts";
import type { Annotations, ShownFindings } from "./annotation.ts";
import type { Chronicle } from "./chronicle.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { OutletRule } from "./editor.ts";
import type { Settings } from "./settings.ts";
import type { Grouping } from "./story.ts";

/** A template as text; `name` is relative to its folder without ".eta", for example "pages/story". */
export interface TemplateFile {
  readonly name: string;
  /** Relative to the project folder, for diagnostics. */
  readonly path: string;
  readonly text: string;
}

/** A static file of the `public` folder; `bytes` is read when it is needed. */
export interface AssetFile {
  /** Relative to the public folder. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: () => Uint8Array;
}

/** A file that was read, for the about page. */
export interface InputFile {
  readonly path: string;
  readonly sha256: string;
}

/** Everything that stages 1 to 5 found: what pages, feeds and data are rendered from. */
export interface Site {
  readonly settings: Settings;
  /** Version of the program, for example "0.1.0". */
  readonly version: string;
  readonly inputs: readonly InputFile[];
  readonly outlets: readonly OutletRule[];
  /** In order of day, then id. */
  readonly articles: readonly Article[];
  /** Beside `articles`, in the same order. */
  readonly annotations: readonly ShownFindings[];
  readonly grouping: Grouping;
  /** Beside `grouping.stories`, in the same order. */
  readonly chronicles: readonly Chronicle[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A site with what its stories were gathered and told from. */
export interface UnderstoodSite extends Site {
  readonly annotations: readonly Annotations[];
}
