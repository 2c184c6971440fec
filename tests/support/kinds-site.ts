import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite, type BuiltSite } from "./built-site.ts";
import { writeFiles } from "./folders.ts";

const LONG_WORD = "Donaudampfschifffahrtsgesellschaft";
const LONG_URL = `https://post.example/2025/03/07/${"a-long-address-".repeat(12)}?edition=uk`;
const NUMBERS = Array.from({ length: 9 }, (_, column) => `measure${column}`);
const ROW = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

const SOURCES = `- name: Port Ellery Post
  url: https://post.example/
  files: [post.example]
- name: The Extremely Long-Named Northern Counties Telegraph and Maritime Advertiser
  files: [telegraph.example]
  policy: excerpt
- name: Harbour Wire
  kind: agency
  files: [wire.example]
  policy: headline
- name: صحيفة الميناء
  files: [mina.example]
`;

// What the seeds have none of: corrections, editions, wide blocks, every policy, captions, a script that runs from the right.
const FILES: Readonly<Record<string, string>> = {
  "dateline.yaml": "title: Port Ellery, told in order\nbase: https://news.example/digest/\n",
  "seeds/sources.yaml": SOURCES,
  "seeds/bridge.md": `---
title: Council opens the ${LONG_WORD} bridge
date: 2025-03-07
url: ${LONG_URL}
updated: 2025-03-09
corrections:
  - date: 2025-03-08
    text: An earlier version gave the wrong length of the bridge.
---

The council of Port Ellery opened the new bridge on Thursday. Mayor Ina Vos cut the ribbon.

> “It stands, and it will stand for a hundred years,” said Mayor Ina Vos.

## What it cost

The bridge cost £48 million, the council said on Thursday. See ${LONG_URL}.

${ROW(NUMBERS)}
${ROW(NUMBERS.map(() => "---"))}
${ROW(NUMBERS.map(() => LONG_WORD))}

    load = mass * gravity / (span_of_the_bridge_in_metres * width_of_the_deck_in_metres)

1. Stone
2. Steel
`,
  "seeds/telegraph.md": `---
title: New Ellery bridge opens to traffic
date: 2025-03-08
url: https://telegraph.example/bridge
---

The new bridge at Port Ellery opened on Thursday, the council said. It cost £51 million.

Mayor Ina Vos cut the ribbon. Work began in 2019.
`,
  "seeds/wire.md": `---
title: Ellery bridge opens, trains to follow in May
date: 2025-03-07
url: https://wire.example/1
---

The council of Port Ellery opened the new bridge on Thursday. Trains will cross it on 1 May 2025.
`,
  "seeds/mina.md": `---
title: افتتاح الجسر الجديد في مرسى النور
date: 2025-03-08
language: ar
author: سلمى الحداد
url: https://mina.example/1
---

افتتحت هيئة الميناء الجسر الجديد يوم الخميس بعد تأخير دام أسبوعين بسبب الرياح القوية.
`,
  "seeds/clip.txt": ` date 2025-03-08 Crowds walk over the new bridge at Port Ellery on Friday. (Photo by Ann Lee/AFP via Getty Images)
Thousands walk over new Ellery bridge
By Bo Dahl, News Writer
PORT ELLERY, March 8 - Thousands of people walked over the new bridge at Port Ellery on Friday, a day after it opened.

“I have waited for this since I was a child,” said Clara Moss, a baker.
`,
};

/** A small site with every kind of text and block that the seeds have none of. */
export async function buildKinds(): Promise<BuiltSite> {
  const project = mkdtempSync(join(tmpdir(), "dateline-kinds-"));
  writeFiles(project, FILES);
  const site = await buildSite(project);
  const remove = () => [site.remove(), rmSync(project, { recursive: true })];
  return { ...site, remove };
}
