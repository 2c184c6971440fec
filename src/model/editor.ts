import type { Policy } from "./article.ts";

/** What the editor says of one story in `seeds/stories.yaml`. Articles are named by id or by file name. */
export interface StoryRule {
  readonly id: string;
  readonly title: string | null;
  readonly dek: string | null;
  readonly pin: readonly string[];
  readonly exclude: readonly string[];
  /** Ids of stories that become part of this one. */
  readonly merge?: readonly string[];
  /** Articles that leave this story and make one of their own. */
  readonly split?: readonly string[];
  /** Offset of the rule in the file, for diagnostics. */
  readonly start: number;
}

/** An outlet in `seeds/sources.yaml`. */
export interface OutletRule {
  readonly name: string;
  readonly url: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly kind: string | null;
  /** File names or folders (relative to the seeds folder, "*" stands for any run of characters but "/") and hosts of `url`. */
  readonly files: readonly string[];
  readonly policy: Policy | null;
}
