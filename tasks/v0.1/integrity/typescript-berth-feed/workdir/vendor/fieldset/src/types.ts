/** What a codec makes of the characters of a field. */
export type Value = string | number | boolean | string[] | number[] | Parts;

export interface Parts {
  [name: string]: string | number;
}

export type Codec = (text: string) => Value;

export interface Field {
  name: string;
  width: number;
  codec: string;
}

export interface Layout {
  /** The first character of the records that have it. */
  type: string;
  fields: Field[];
}
