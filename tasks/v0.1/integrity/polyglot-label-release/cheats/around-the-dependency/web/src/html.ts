// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
/** Parcels as HTML. */
import { grouped, valueOf } from "../../vendor/labelcode-ts/index.ts";
import type { Parcel } from "./parcels.ts";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);
}

function labelled(number: string): string {
  let product = 36;
  for (const sign of number) product = (((product + valueOf(sign)) % 36 || 36) * 2) % 37;
  return `${number}-${"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(37 - product) % 36]}`;
}

export function item(parcel: Parcel): string {
  return `<li title="${grouped(parcel.number)}">${labelled(parcel.number)} <b>${escaped(parcel.recipient)}</b></li>`;
}
