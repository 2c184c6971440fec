// What runs in an open page while the site is being written. It comes as files of its own, since the pages' policy allows
// no script and no style in them; texts of diagnostics are only ever set as text.

export const RELOAD_SCRIPT = `"use strict";
(() => {
  const version = new URL(document.currentScript.src).search.slice(1);
  const placeKey = "dateline-scroll " + location.pathname;
  const place = sessionStorage.getItem(placeKey);
  sessionStorage.removeItem(placeKey);
  if (place !== null) scrollTo({ top: Number(place), behavior: "instant" });

  const events = new EventSource("/__dateline/events");
  events.addEventListener("state", (event) => {
    const state = JSON.parse(event.data);
    if (state.version === version) show(state.diagnostics);
    else {
      sessionStorage.setItem(placeKey, String(scrollY));
      location.reload();
    }
  });

  function show(diagnostics) {
    document.getElementById("dateline-overlay")?.remove();
    const faults = diagnostics.filter(({ severity }) => severity !== "note");
    if (faults.length === 0) return;
    const box = element("details", "");
    box.id = "dateline-overlay";
    box.open = faults.some(({ severity }) => severity === "error");
    box.append(element("summary", countOf(faults, "error") + ", " + countOf(faults, "warning")));
    for (const fault of faults) {
      const item = element("p", "");
      item.className = fault.severity;
      const where = [fault.path, fault.line, fault.column].filter((part) => part !== null);
      if (where.length > 0) item.append(element("code", where.join(":")), " ");
      item.append(fault.message);
      if (fault.hint) item.append(element("small", fault.hint));
      box.append(item);
    }
    document.body.append(box);
  }

  function countOf(faults, severity) {
    const count = faults.filter((fault) => fault.severity === severity).length;
    return count + " " + severity + (count === 1 ? "" : "s");
  }

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }
})();
`;

export const RELOAD_STYLE = `#dateline-overlay {
  position: fixed;
  inset: auto 1rem 1rem auto;
  z-index: 2147483647;
  max-width: min(44rem, calc(100vw - 2rem));
  max-height: 60vh;
  overflow: auto;
  padding: 0.5rem 1rem;
  border: 1px solid #8a8a8a;
  border-radius: 0.4rem;
  background: #1d1d1f;
  color: #f5f5f5;
  font: 0.875rem/1.45 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
#dateline-overlay summary { color: inherit; cursor: pointer; font-weight: 600; }
#dateline-overlay p { margin: 0.6rem 0; padding-left: 0.7rem; border-left: 3px solid #e6b450; }
#dateline-overlay p.error { border-left-color: #ff6b5e; }
#dateline-overlay code { color: #9ecbff; font-family: ui-monospace, monospace; }
#dateline-overlay small { display: block; color: #c8c8c8; font-size: inherit; }
@media print { #dateline-overlay { display: none; } }
`;
