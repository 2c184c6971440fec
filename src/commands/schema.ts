import { settingsJsonSchema } from "../config/schema.ts";

export function runSchemaCommand(): Promise<number> {
  process.stdout.write(`${JSON.stringify(settingsJsonSchema(), null, 2)}\n`);
  return Promise.resolve(0);
}
