// What a page gains where scripts run: marks of what is new, keys, links to copy. All that is added carries
// data-by-script; the page is whole without it.
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const linkOf = (item) => item.querySelector("h3 a, .what a, .report-title a");

  // A browser may refuse to keep anything.
  const kept = (store, key, value) => {
    try {
      if (value !== undefined) window[store].setItem(key, JSON.stringify(value));
      return JSON.parse(window[store].getItem(key));
    } catch {
      return null;
    }
  };
  const add = (parent, tag, attributes, text = "") => {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.setAttribute("data-by-script", "");
    element.textContent = text;
    parent.append(element);
    return element;
  };

  const hash = (text) =>
    [...text].reduce((sum, each) => (sum * 33 + each.codePointAt(0)) % 2147483647, 5381);
  const entryOf = (item) => {
    const id = hash(item.id || (linkOf(item)?.getAttribute("href") ?? ""));
    return { item, id, day: item.querySelector(".origin > .on > time")?.dateTime };
  };
  // New is what was not listed at the last visit, nor published before it. It stays marked until the tab is closed.
  const markNew = () => {
    const line = one(".masthead .dateline");
    const day = line?.querySelector("time")?.dateTime;
    const entries = all(".latest .reports > li, .story .reports > li, .event[id]").map(entryOf);
    if (!day || entries.length === 0) return;
    const key = `dateline:${location.pathname.replace(/\/$/, "/index.html")}`;
    const now = { day, ids: entries.map(({ id }) => id) };
    const last = kept("sessionStorage", key) ?? kept("localStorage", key) ?? now;
    kept("sessionStorage", key, last);
    kept("localStorage", key, now);
    const seen = new Set(last.ids);
    const fresh = entries.filter((entry) => !seen.has(entry.id) && (entry.day ?? day) >= last.day);
    if (fresh.length === 0) return;
    for (const { item } of fresh) {
      (item.querySelector(".when p, .report-title") ?? item).dataset.new = words.mark;
    }
    const first = fresh[0].item;
    first.id ||= "new";
    add(line, "a", { href: `#${first.id}` }, `${fresh.length} ${words.newSince}`);
  };

  const addCopyButtons = () => {
    const events = navigator.clipboard ? all(".event[id]") : [];
    const told = events[0] && add(document.body, "p", { class: "told", role: "status" });
    const label = { type: "button", class: "copy", title: words.copy, "aria-label": words.copy };
    for (const event of events) {
      add(event, "button", label).addEventListener("click", () =>
        navigator.clipboard.writeText(new URL(`#${event.id}`, location.href).href).then(
          () => (told.textContent = words.copied),
          () => (location.hash = event.id), // the address bar then holds what was to be copied
        ),
      );
    }
  };

  const step = (by) => {
    const items = all("main :is(.event, .lines > li, .reports > li)").filter(
      (item) => linkOf(item) && item.getClientRects().length > 0,
    );
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const below = items.findIndex((item) => item.getBoundingClientRect().bottom > 0);
    const item = items[at === -1 ? below + Math.min(by, 0) : at + by];
    if (!item) return;
    linkOf(item).focus({ preventScroll: true });
    item.scrollIntoView({ block: "center" });
  };
  const search = () => {
    const field = one("#search-field");
    if (field?.offsetParent) field.focus();
    else location.href = words.search;
  };
  const keys = { j: () => step(1), k: () => step(-1), "/": search };
  // Keys of one letter get in the way of some readers, so they can be switched off.
  const isOn = () => kept("localStorage", "dateline:keys") !== false;
  const listen = () => {
    document.addEventListener("keydown", (event) => {
      const isWriting = event.target.closest?.("input, textarea, select, [contenteditable]");
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !isWriting;
      if (!isPlain || !Object.hasOwn(keys, event.key) || !isOn()) return;
      event.preventDefault();
      keys[event.key]();
    });
    const entry = add(one(".colophon ul"), "li", {});
    const button = add(entry, "button", { type: "button" }, words.keys);
    const show = () => button.setAttribute("aria-pressed", isOn());
    button.addEventListener("click", () => {
      kept("localStorage", "dateline:keys", !isOn());
      show();
    });
    show();
  };

  markNew();
  addCopyButtons();
  listen();
})();
