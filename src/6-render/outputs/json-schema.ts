/** What we use of JSON Schema, draft 2020-12. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

declare const typeOf: unique symbol;

/** A JSON Schema whose values have the TypeScript type `T`: one definition for the compiler, readers and checks. */
export type Schema<T> = JsonSchema & { readonly [typeOf]?: T };

export type TypeOf<S> = S extends Schema<infer T> ? T : never;

type Fields = Readonly<Record<string, JsonSchema>>;
type RecordOf<F extends Fields> = { readonly [K in keyof F]: TypeOf<F[K]> };

export function text(description: string, pattern?: RegExp): Schema<string> {
  return { type: "string", description, ...(pattern && { pattern: pattern.source }) };
}

export function textOrNull(description: string): Schema<string | null> {
  return { type: ["string", "null"], description };
}

/** A whole number, at least `minimum`. */
export function count(description: string, minimum = 0): Schema<number> {
  return { type: "integer", minimum, description };
}

export function oneOf<const Value extends string>(
  values: readonly Value[],
  description: string,
): Schema<Value> {
  return { type: "string", enum: values, description };
}

export function listOf<T>(items: Schema<T>, description: string): Schema<readonly T[]> {
  return { type: "array", description, items };
}

export function record<F extends Fields>(fields: F, description: string): Schema<RecordOf<F>> {
  return {
    type: "object",
    description,
    properties: fields,
    required: Object.keys(fields),
    additionalProperties: false,
  };
}
