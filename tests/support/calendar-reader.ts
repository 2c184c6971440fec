/** The properties of one VEVENT: name with parameters → value, unescaped. */
export type CalendarEvent = Readonly<Record<string, string>>;

/** Reads the RFC 5545 that we write and throws at the first line that breaks its rules. */
export function readCalendar(text: string): readonly CalendarEvent[] {
  if (!text.endsWith("\r\n")) throw new Error("The last line does not end.");
  const lines = text.slice(0, -2).split("\r\n");
  for (const line of lines) {
    if (Buffer.byteLength(line) > 75) throw new Error(`Longer than 75 octets: ${line}`);
    // oxlint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000A-\u001F\u007F]/.test(line))
      throw new Error(`Control character: ${line}`);
  }
  const whole = lines.join("\r\n").replaceAll("\r\n ", "").split("\r\n");
  if (whole[0] !== "BEGIN:VCALENDAR" || whole.at(-1) !== "END:VCALENDAR") {
    throw new Error("Not one VCALENDAR.");
  }
  const events: CalendarEvent[] = [];
  let event: Record<string, string> | null = null;
  for (const line of whole.slice(1, -1)) {
    const [, name = "", value = ""] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)*):(.*)$/.exec(line) ?? [];
    if (name === "") throw new Error(`No property: ${line}`);
    if (line === "BEGIN:VEVENT") event = {};
    else if (line === "END:VEVENT" && event) events.push(event);
    else if (event && name in event) throw new Error(`${name} twice.`);
    else if (event) event[name] = unescapeText(value);
  }
  return events;
}

export function unescapeText(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => (character === "n" ? "\n" : character));
}
