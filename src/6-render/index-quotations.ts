import { isSameList } from "../base/same-list.ts";
import type { Chronicle, QuotationRecord } from "../model/chronicle.ts";
import type { NameId } from "../model/story.ts";
import { quotationRef, type QuotationRef } from "./heads.ts";
import { regroup } from "./regroup.ts";
import { listChange } from "./list-change.ts";

/** What is looked up of quotations. */
export interface QuotationMaps {
  /** Each once, as the first story has it: an article of two stories is quoted in both. */
  readonly quotations: ReadonlyMap<string, QuotationRecord>;
  readonly quotationsBy: ReadonlyMap<NameId, readonly QuotationRef[]>;
}

export interface IndexedQuotations {
  readonly maps: QuotationMaps;
  /** Of each story. */
  readonly lists: readonly Chronicle["quotations"][];
  /** All of `quotations`. */
  readonly all: readonly QuotationRecord[];
}

export const NO_QUOTATIONS: IndexedQuotations = {
  maps: { quotations: new Map(), quotationsBy: new Map() },
  ...{ lists: [], all: [] },
};

export function indexQuotations(
  chronicles: readonly Chronicle[],
  last: IndexedQuotations,
): IndexedQuotations {
  const lists = chronicles.map(({ quotations }) => quotations);
  if (isSameList(last.lists, lists)) return last;
  const quotations = quotationsById(lists);
  const all = [...quotations.values()];
  const quotationsBy = regroup(last.maps.quotationsBy, listChange(last.all, all), {
    keysOf: ({ speaker }) => (speaker === null ? [] : [speaker]),
    madeOf: quotationRef,
  });
  return { maps: { quotations, quotationsBy }, lists, all };
}

function quotationsById(
  lists: readonly Chronicle["quotations"][],
): ReadonlyMap<string, QuotationRecord> {
  const quotations = new Map<string, QuotationRecord>();
  for (const list of lists)
    for (const quotation of list)
      if (!quotations.has(quotation.id)) quotations.set(quotation.id, quotation);
  return quotations;
}
