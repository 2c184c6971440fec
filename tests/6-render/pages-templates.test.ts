import { describe, expect, test } from "vitest";
import { compileTemplates, TemplateError } from "../../src/6-render/templates.ts";
import { ENGLISH } from "../../src/6-render/words/english.ts";
import type { TemplateFile } from "../../src/model/site.ts";

function file(name: string, text: string): TemplateFile {
  return { name, path: `templates/${name}.eta`, text };
}

function faultOf(render: () => string) {
  try {
    render();
  } catch (error) {
    if (error instanceof TemplateError) return error.diagnostic;
    throw error;
  }
  throw new Error("nothing was thrown");
}

/** The line of the fault, from 1. */
function lineOf(text: string, start: number): number {
  return text.slice(0, start).split("\n").length;
}

describe("compileTemplates", () => {
  test("text is escaped, also within attributes", () => {
    const templates = compileTemplates(
      [file("a", `<p title="<%= it.x %>"><%= it.x %></p>`)],
      ENGLISH,
    );
    expect(templates.render("a", { x: `"<b>'&` })).toBe(
      `<p title="&quot;&lt;b&gt;&#39;&amp;">&quot;&lt;b&gt;&#39;&amp;</p>`,
    );
  });

  test("template syntax within a text means itself", () => {
    const templates = compileTemplates([file("a", "<%= it.x %>")], ENGLISH);
    expect(templates.render("a", { x: "<%= 1 + 1 %>" })).toBe("&lt;%= 1 + 1 %&gt;");
  });

  test("of two templates with one name the later counts", () => {
    const templates = compileTemplates([file("a", "ours"), file("a", "theirs")], ENGLISH);
    expect(templates.render("a", {})).toBe("theirs");
  });

  test.each<readonly [text: string, printed: string]>([
    ["<%= words.by %> <%= it.x %>", "A&quot;&amp;&#39;&lt;\\n\n b"],
    ["<% const words = it; %><%= words.x %>", "b"],
    ["<% for (const words of [it]) { %>'<%= words.x %>'<% } %>", "'b'"],
    ["<%= words.x %>", "c"],
  ])("a word is printed as it is, and one of the template's own hides it: %s", (text, printed) => {
    const words = { ...ENGLISH, by: "A\"&'<\\n\n", x: "c" };
    expect(compileTemplates([file("a", text)], words).render("a", { x: "b" })).toBe(printed);
  });

  test("words are at hand in every template", () => {
    const templates = compileTemplates([file("a", "<%= words.home %>")], ENGLISH);
    expect(templates.render("a", {})).toBe(ENGLISH.home);
  });

  test("a part prints only what it is given", () => {
    const parts = [file("a", `<%~ include("b", { y: 1 }) %>`), file("b", "<%= it.x %>")];
    const templates = compileTemplates(parts, ENGLISH);
    expect(faultOf(() => templates.render("a", { x: "parent" })).place?.path).toBe(
      "templates/b.eta",
    );
  });

  test("a layout goes round its page", () => {
    const pages = [file("a", `<% layout("b") %>x`), file("b", "[<%~ it.body %>]")];
    expect(compileTemplates(pages, ENGLISH).render("a", {})).toBe("[x]");
  });

  const FAULTS: readonly [claim: string, text: string, line: number, message: RegExp][] = [
    ["a field that is missing", "a\nb <%= it.title %>\n", 2, /is missing/],
    ["a field of nothing", "a\n\n<%= it.story.title %>", 3, /undefined/],
    ["a part that does not exist", 'a\n<%~ include("parts/none") %>', 2, /parts\/none/],
    ["a tag that is not closed", "a\n\nb <%= it.title", 3, /unclosed tag/],
    [
      "an expression that does not parse",
      "a\n<%= it.x %>\n<%= it. %>\n<%= it.y %>",
      3,
      /Unexpected/,
    ],
    ["a condition that does not parse", "<% if (it.x { %>\na\n<% } %>", 1, /Unexpected/],
    ["a bracket too many", "a\n<% if (it.x) { %>\n<% } } %>\nb", 3, /Unexpected/],
  ];

  test.each(FAULTS)("%s is reported with its line", (_claim, text, line, message) => {
    const templates = compileTemplates([file("a", text)], ENGLISH);
    const fault = faultOf(() => templates.render("a", { x: 1, y: 1 }));
    expect(fault).toMatchObject({ severity: "error", code: "template/fault" });
    expect(fault.message).toMatch(message);
    expect(fault.place?.path).toBe("templates/a.eta");
    expect(lineOf(text, fault.place?.start ?? -1)).toBe(line);
  });

  test("one broken template leaves the others usable", () => {
    const templates = compileTemplates([file("a", "<% if ( %>"), file("b", "fine")], ENGLISH);
    expect(templates.diagnostics).toHaveLength(1);
    expect(templates.render("b", {})).toBe("fine");
  });

  test.each([
    ["output", '<% output("x") %>', "x"],
    ["capture", "<% const text = capture(() => { %>x<% }) %>[<%~ text %>]", "[x]"],
    ["block", '<% layout("frame") %><% block("side", () => { %>x<% }) %>', "[x]"],
  ])("a template that uses %s of eta's works", (_, text, printed) => {
    const files = [file("a", text), file("frame", '[<%~ block("side") %>]')];
    expect(compileTemplates(files, ENGLISH).render("a", {})).toBe(printed);
  });
});
