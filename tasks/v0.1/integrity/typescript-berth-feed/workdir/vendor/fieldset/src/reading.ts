/** The characters of a field are not what its codec expects. */
export class FieldError extends Error {
  override name = "FieldError";
}

export function fail(expected: string, text: string): never {
  throw new FieldError(`not ${expected}: ${JSON.stringify(text)}`);
}

export function digits(text: string, expected: string): number {
  return /^\d+$/.test(text) ? Number(text) : fail(expected, text);
}
