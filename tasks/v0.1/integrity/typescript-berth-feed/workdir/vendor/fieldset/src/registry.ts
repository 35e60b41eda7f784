import { base36 } from "./codecs/base36.ts";
import { basisPoints } from "./codecs/basis-points.ts";
import { bearing } from "./codecs/bearing.ts";
import { bits } from "./codecs/bits.ts";
import { clock } from "./codecs/clock.ts";
import { clockShort } from "./codecs/clock-short.ts";
import { code } from "./codecs/code.ts";
import { compactDate } from "./codecs/compact-date.ts";
import { decimetres } from "./codecs/decimetres.ts";
import { dottedDate } from "./codecs/dotted-date.ts";
import { duration } from "./codecs/duration.ts";
import { feet } from "./codecs/feet.ts";
import { folded } from "./codecs/folded.ts";
import { hexadecimal } from "./codecs/hexadecimal.ts";
import { imoNumber } from "./codecs/imo-number.ts";
import { initials } from "./codecs/initials.ts";
import { kilograms } from "./codecs/kilograms.ts";
import { knots } from "./codecs/knots.ts";
import { latitude } from "./codecs/latitude.ts";
import { left } from "./codecs/left.ts";
import { list } from "./codecs/list.ts";
import { locode } from "./codecs/locode.ts";
import { longitude } from "./codecs/longitude.ts";
import { lower } from "./codecs/lower.ts";
import { luhn } from "./codecs/luhn.ts";
import { mark } from "./codecs/mark.ts";
import { mmsi } from "./codecs/mmsi.ts";
import { month } from "./codecs/month.ts";
import { octal } from "./codecs/octal.ts";
import { ordinalDate } from "./codecs/ordinal-date.ts";
import { packed } from "./codecs/packed.ts";
import { percent } from "./codecs/percent.ts";
import { permille } from "./codecs/permille.ts";
import { quarter } from "./codecs/quarter.ts";
import { ratio } from "./codecs/ratio.ts";
import { right } from "./codecs/right.ts";
import { shortDate } from "./codecs/short-date.ts";
import { signedLeading } from "./codecs/signed-leading.ts";
import { signedTrailing } from "./codecs/signed-trailing.ts";
import { text } from "./codecs/text.ts";
import { tide } from "./codecs/tide.ts";
import { trimmed } from "./codecs/trimmed.ts";
import { unsigned } from "./codecs/unsigned.ts";
import { upper } from "./codecs/upper.ts";
import { week } from "./codecs/week.ts";
import { yesNo } from "./codecs/yes-no.ts";
import { zoned } from "./codecs/zoned.ts";
import type { Codec } from "./types.ts";

export const CODECS: Record<string, Codec> = {
  base36,
  "basis-points": basisPoints,
  bearing,
  bits,
  clock,
  "clock-short": clockShort,
  code,
  "compact-date": compactDate,
  decimetres,
  "dotted-date": dottedDate,
  duration,
  feet,
  folded,
  hexadecimal,
  "imo-number": imoNumber,
  initials,
  kilograms,
  knots,
  latitude,
  left,
  list,
  locode,
  longitude,
  lower,
  luhn,
  mark,
  mmsi,
  month,
  octal,
  "ordinal-date": ordinalDate,
  packed,
  percent,
  permille,
  quarter,
  ratio,
  right,
  "short-date": shortDate,
  "signed-leading": signedLeading,
  "signed-trailing": signedTrailing,
  text,
  tide,
  trimmed,
  unsigned,
  upper,
  week,
  "yes-no": yesNo,
  zoned,
};
