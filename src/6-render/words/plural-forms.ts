/** A noun by the plural forms of its language, as Unicode names them: English has two of them, Arabic six. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

export interface Counter {
  /** "1,204" */
  readonly number: (count: number) => string;
  /** "55.75" */
  readonly decimal: (value: number, places: number) => string;
  /** "reports" */
  readonly noun: (forms: PluralForms, count: number) => string;
  /** "1,204 reports" */
  readonly counted: (forms: PluralForms, count: number) => string;
}

const GROUPED_FROM = 5; // digits: thousands are set apart from 10,000 on, as in print

/**
 * What a language does with numbers. The signs within them are the message file's own: what `Intl` puts there has
 * changed from one version of its tables to another.
 */
export function counter(
  language: string,
  signs: { readonly group: string; readonly decimal: string },
): Counter {
  let rules: Intl.PluralRules | null = null; // made on first use: most builds speak one language
  const number = (count: number) => {
    const digits = String(count);
    return digits.length < GROUPED_FROM ? digits : grouped(digits, signs.group);
  };
  const known = new Map<number, Intl.LDMLPluralRule>(); // a site counts the same few numbers over and over
  const ruleOf = (count: number) => {
    rules ??= new Intl.PluralRules(language);
    const rule = rules.select(count);
    known.set(count, rule);
    return rule;
  };
  const noun = (forms: PluralForms, count: number) =>
    forms[known.get(count) ?? ruleOf(count)] ?? forms.other;
  return {
    number,
    decimal: (value, places) => value.toFixed(places).replace(".", signs.decimal),
    noun,
    counted: (forms, count) => `${number(count)} ${noun(forms, count)}`,
  };
}

function grouped(digits: string, sign: string): string {
  const head = digits.length % 3;
  const groups = digits.slice(head).match(/\d{3}/g) ?? [];
  return [digits.slice(0, head), ...groups].filter((each) => each !== "").join(sign);
}
