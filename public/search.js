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

  const { table, found, nothing, notLoaded } = form.dataset;
  const SHOWN = 20; // results at a time
  const WAIT_MS = 120; // after a key, so that fast typing asks once
  const PREFIX_MIN = 2; // letters of an unfinished word

  // A file hands over its data while its script runs. Its address bears a stamp of its bytes, so it may be kept for ever.
  const arrived = new Map();
  globalThis.datelineSearch = (data) => arrived.set(document.currentScript, data);
  const asked = new Map();
  const load = (address) => {
    if (!asked.has(address)) asked.set(address, request(address));
    return asked.get(address);
  };
  const request = (address) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => (arrived.has(script) ? resolve(arrived.get(script)) : reject());
      script.onerror = () => {
        asked.delete(address);
        reject();
      };
      document.head.append(script);
    });
  const beside = (name, stamp) =>
    load(`${table.slice(0, table.lastIndexOf("/") + 1)}${name}.${stamp}.js`);
  // What the table does not name holds no words.
  const loadFile = async (name) => {
    const { files } = await load(table);
    return Object.hasOwn(files, name) ? beside(name, files[name]) : {};
  };

  // As the build takes texts apart and names its files.
  const wordsOf = (text) =>
    (
      text
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).filter((word) => word.length <= 40 && !/^[a-z]$/.test(word));
  const shardOf = (word, level) => {
    if (level === 0) return "all";
    const [first, second = ""] = word;
    const isFigure = /[0-9]/.test(first);
    if (!isFigure && !/[a-z]/.test(first)) return `_${(word.codePointAt(0) % 16).toString(16)}`;
    if (level === 1) return first;
    if (isFigure) return first + (/[0-9]/.test(second) ? second : "a");
    return first + (/[a-z]/.test(second) ? second : "0");
  };
  // Digits as in source maps: five bits each, the lowest first; all but the last of a number are from 32 on.
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const digitOf = new Map([...DIGITS].map((digit, value) => [digit, value]));
  const postingsOf = (text) => {
    const postings = [];
    let number = 0;
    let unit = 1;
    for (const digit of text) {
      const value = digitOf.get(digit);
      number += (value % 32) * unit;
      unit *= 32;
      if (value >= 32) continue;
      postings.push(number);
      number = 0;
      unit = 1;
    }
    return postings;
  };

  // Scores by entry: a rare word says more than a common one, a title more than a text.
  const scores = (text, total, factor) => {
    const byEntry = new Map();
    const postings = postingsOf(text);
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
    const { level, total } = await load(table);
    const shard = await loadFile(`words-${shardOf(word, level)}`);
    const own = Object.hasOwn(shard, word) ? shard[word] : "";
    if (own === 0) return null;
    const matches = scores(own, total, 1);
    if (!isLast || word.length < PREFIX_MIN) return matches;
    return Object.keys(shard)
      .filter((other) => other !== word && other.startsWith(word) && shard[other] !== 0)
      .reduce((sum, other) => join(sum, scores(shard[other], total, 0.5)), matches);
  };
  const choices = () => [...form.querySelectorAll("select")].filter(({ value }) => value !== "");
  const filtered = async ({ name, value }) => {
    const { total } = await load(table);
    const values = await loadFile(name);
    return scores(Object.hasOwn(values, value) ? values[value] : "", total, 0.01);
  };

  // Results as runs of one score in one block, whose own order stands in the file that shows them.
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
      .sort(([a, one], [b, other]) => other - one || a - b);
  };
  const runsOf = (scored, { numbersABlock }) => {
    const runs = [];
    for (const [place, score] of scored) {
      const block = Math.floor(place / numbersABlock);
      const last = runs.at(-1);
      const run =
        last?.block === block && last.score === score ? last : { block, score, numbers: new Set() };
      if (run !== last) runs.push(run);
      run.numbers.add(place % numbersABlock);
    }
    return runs;
  };

  const element = (tag, className, ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const itemOf = ([, page, title, note]) => {
    const link = element("a", "", title);
    link.href = page;
    const heading = element("p", "report-title", link);
    return element("li", "", heading, element("p", "origin", note));
  };
  const entriesOf = async ({ block, numbers }) => {
    const { entries } = await load(table);
    const shown = await beside("entries", entries[block]);
    return shown.filter(([number]) => numbers.has(number));
  };
  let runs = []; // not yet loaded
  let waiting = []; // loaded, and not yet shown
  let turn = 0; // of two searches at once the later counts
  const showMore = async (mine) => {
    const before = runs;
    let count = waiting.length;
    let end = 0;
    while (count < SHOWN && end < runs.length) count += runs[end++].numbers.size;
    const loaded = await Promise.all(runs.slice(0, end).map(entriesOf));
    if (mine !== turn || runs !== before) return; // a second press while the first one loads
    runs = runs.slice(end);
    waiting = [...waiting, ...loaded.flat()];
    const isFirst = list.children.length === 0;
    const items = waiting.slice(0, SHOWN).map(itemOf);
    waiting = waiting.slice(SHOWN);
    list.append(...items);
    more.hidden = runs.length === 0 && waiting.length === 0;
    if (!isFirst) items[0]?.querySelector("a").focus();
  };
  const run = async () => {
    const mine = ++turn;
    const isAsked = field.value.trim() !== "" || choices().length > 0;
    try {
      const scored = isAsked ? await search() : [];
      const all = scored.length > 0 ? runsOf(scored, await load(table)) : [];
      if (mine !== turn) return;
      runs = all;
      waiting = [];
      list.replaceChildren();
      await showMore(mine);
      if (mine !== turn) return;
      status.textContent = !isAsked
        ? ""
        : scored.length === 0
          ? nothing
          : `${scored.length} ${found}`;
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
  // The field tells each key; when it is left, which a press of a button does, nothing has changed.
  form.addEventListener("change", ({ target }) => target !== field && soon());
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
