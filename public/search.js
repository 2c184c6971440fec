// The search page, where scripts run: loads the pieces of the index that a query needs, and nothing before.
// The pieces are scripts that call datelineSearch, since a page opened from disk may load scripts but fetch nothing.
(() => {
  "use strict";
  const form = document.querySelector("#search");
  const field = document.querySelector("#search-field");
  const results = document.querySelector("#search-results");
  const status = document.querySelector("#search-status");
  const list = document.querySelector("#search-list");
  const more = document.querySelector("#search-more");
  if (!form || !field || !results || !status || !list || !more) return;

  const { files, found, nothing, notLoaded } = form.dataset;
  const [level, entriesAFile, total] = ["level", "entries", "total"].map((key) =>
    Number(form.dataset[key]),
  );
  const SHOWN = 20; // results at a time
  const WAIT_MS = 120; // after a key, so that fast typing asks once
  const PREFIX_MIN = 2; // letters of an unfinished word

  const arrived = new Map();
  globalThis.datelineSearch = (name, data) => arrived.set(name, data);
  const asked = new Map();
  const load = (name) => {
    if (!asked.has(name)) asked.set(name, request(name));
    return asked.get(name);
  };
  const request = (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = files.replace("*", name);
      script.onload = () => (arrived.has(name) ? resolve(arrived.get(name)) : reject());
      script.onerror = () => {
        asked.delete(name);
        reject();
      };
      document.head.append(script);
    });

  // As the build takes texts apart and names its files.
  const wordsOf = (text) =>
    (
      text
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).filter((word) => word.length <= 40 && !/^[a-z]$/.test(word));
  const shardOf = (word) => {
    if (level === 0) return "all";
    const [first, second = ""] = word;
    if (/[0-9]/.test(first)) return "0";
    if (!/[a-z]/.test(first)) return `_${(word.codePointAt(0) % 16).toString(16)}`;
    return level === 1 ? first : first + (/[a-z]/.test(second) ? second : "0");
  };

  // Scores by entry: a rare word says more than a common one, a title more than a text.
  const scores = (postings, factor) => {
    const byEntry = new Map();
    const weight = factor * Math.log(1 + total / postings.length);
    let place = 0;
    for (const posting of postings) {
      place += posting >> 1;
      byEntry.set(place, posting & 1 ? 3 * weight : weight);
    }
    return byEntry;
  };
  const join = (a, b) => {
    for (const [place, score] of b) a.set(place, Math.max(score, a.get(place) ?? 0));
    return a;
  };
  // Null for a word that stands everywhere and so narrows nothing.
  const find = async (word, isLast) => {
    const shard = await load(`words-${shardOf(word)}`);
    const own = Object.hasOwn(shard, word) ? shard[word] : [];
    if (own === 0) return null;
    const matches = scores(own, 1);
    if (!isLast || word.length < PREFIX_MIN) return matches;
    return Object.keys(shard)
      .filter((other) => other !== word && other.startsWith(word) && shard[other] !== 0)
      .reduce((sum, other) => join(sum, scores(shard[other], 0.5)), matches);
  };
  const choices = () => [...form.querySelectorAll("select")].filter(({ value }) => value !== "");
  const filtered = async ({ name, value }) => scores((await load(name))[value] ?? [], 0.01);

  const search = async () => {
    const words = [...new Set(wordsOf(field.value))];
    const isOpen = !/[^\p{L}\p{N}\p{M}]$/u.test(field.value);
    const sets = await Promise.all([
      ...words.map((word, at) => find(word, isOpen && at === words.length - 1)),
      ...choices().map(filtered),
    ]);
    const known = sets.filter((set) => set !== null).sort((a, b) => a.size - b.size);
    const [smallest, ...others] = known;
    if (!smallest) return [];
    return [...smallest]
      .filter(([place]) => others.every((set) => set.has(place)))
      .map(([place, score]) => [place, others.reduce((sum, set) => sum + set.get(place), score)])
      .sort(([a, one], [b, other]) => other - one || a - b)
      .map(([place]) => place);
  };

  const element = (tag, className, ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const itemOf = async (place) => {
    const piece = await load(`entries-${Math.floor(place / entriesAFile)}`);
    const [page, title, note] = piece[place % entriesAFile];
    const link = element("a", "", title);
    link.href = page;
    const heading = element("p", "report-title", link);
    return element("li", "", heading, element("p", "origin", note));
  };
  let places = [];
  let turn = 0; // of two searches at once the later counts
  const showMore = async (mine) => {
    const from = list.children.length;
    const items = await Promise.all(places.slice(from, from + SHOWN).map(itemOf));
    if (mine !== turn) return;
    list.append(...items);
    more.hidden = places.length <= list.children.length;
    if (from > 0) items[0]?.querySelector("a").focus();
  };
  const run = async () => {
    const mine = ++turn;
    const isAsked = field.value.trim() !== "" || choices().length > 0;
    try {
      const next = isAsked ? await search() : [];
      if (mine !== turn) return;
      places = next;
      list.replaceChildren();
      await showMore(mine);
      if (mine !== turn) return;
      status.textContent = !isAsked
        ? ""
        : places.length === 0
          ? nothing
          : `${places.length} ${found}`;
    } catch {
      if (mine === turn) status.textContent = notLoaded;
    }
    results.hidden = !isAsked;
    if (mine !== turn) return;
    results.setAttribute("aria-busy", "false");
    keepAddress();
  };
  const keepAddress = () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    try {
      history.replaceState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}`);
    } catch {
      // From disk a page may not change its address.
    }
  };

  let timer = 0;
  const soon = () => {
    results.setAttribute("aria-busy", "true");
    clearTimeout(timer);
    timer = setTimeout(run, WAIT_MS);
  };
  field.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    soon();
  });
  more.addEventListener("click", () => showMore(turn).catch(() => undefined));

  const asOpened = new URLSearchParams(location.search);
  for (const control of form.querySelectorAll("input, select")) {
    const value = asOpened.get(control.name);
    if (value !== null) control.value = value;
  }
  form.hidden = false;
  if (asOpened.size > 0) soon();
})();
