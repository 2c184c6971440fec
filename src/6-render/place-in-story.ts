import type { StoryId } from "../model/story.ts";
import type { PageContext } from "./page.ts";
import { eventAnchor, relativeUrl, type UrlPath } from "./site-paths.ts";

/** Where a story tells an event: on its own page, or on that of the month. */
export function placeInStory(
  { index, paths }: PageContext,
  page: UrlPath,
  { story, event }: { readonly story: StoryId; readonly event: string },
): string {
  const place = index.placeOf.get(event);
  const part = place?.part ?? null;
  const target = part === null ? paths.story(story) : paths.storyPart(story, part);
  return relativeUrl(page, target, place?.isShown ? eventAnchor(event) : null);
}
