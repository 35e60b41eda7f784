import { FieldError } from "./reading.ts";
import { CODECS } from "./registry.ts";
import type { Layout, Value } from "./types.ts";

/** The values of a record by the names of its fields. */
export function decode(layout: Layout, record: string): Record<string, Value> {
  const width = layout.fields.reduce((sum, field) => sum + field.width, layout.type.length);
  if (record.length !== width) {
    throw new FieldError(`the record has ${record.length} characters and not ${width}`);
  }
  const values: Record<string, Value> = {};
  let at = layout.type.length;
  for (const { name, width, codec } of layout.fields) {
    const text = record.slice(at, at + width);
    at += width;
    try {
      values[name] = CODECS[codec](text);
    } catch (error) {
      throw error instanceof FieldError ? new FieldError(`${name}: ${error.message}`) : error;
    }
  }
  return values;
}
