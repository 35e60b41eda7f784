// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
/** The arithmetic of MOD 37,36. */

export const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
export const MODULUS = ALPHABET.length;

export function valueOf(character: string): number {
  const value = ALPHABET.indexOf(character);
  if (character.length !== 1 || value < 0) throw new RangeError(`'${character}' is no character of a parcel number`);
  return value;
}

export function checkCharacter(number: string): string {
  let product = MODULUS;
  for (const character of number) {
    const total = (product + valueOf(character)) % MODULUS || MODULUS;
    product = (total * 2) % (MODULUS + 1);
  }
  return ALPHABET[(1 - product + MODULUS) % MODULUS];
}
