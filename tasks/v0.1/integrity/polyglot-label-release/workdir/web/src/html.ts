/** Parcels as HTML. */
import { grouped, labelled } from "../../vendor/labelcode-ts/index.ts";
import type { Parcel } from "./parcels.ts";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);
}

export function item(parcel: Parcel): string {
  return `<li title="${grouped(parcel.number)}">${labelled(parcel.number)} <b>${escaped(parcel.recipient)}</b></li>`;
}
