/**
 * Dates in header fields.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 | RFC 9110, dates and times}
 *
 * @module
 */

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
const TIME = "(\\d\\d):(\\d\\d):(\\d\\d)";

/** Year 0 and year 10000, in milliseconds: a date in a header has four digits for the year. */
const [FIRST, AFTER] = [-62_167_219_200_000, 253_402_300_800_000];

/** `Sun, 06 Nov 1994 08:49:37 GMT` */
const FIXED = new RegExp(
  `^[A-Z][a-z]{2}, (\\d\\d) ([A-Z][a-z]{2}) (\\d{4}) ${TIME} GMT$`,
);
/** `Sunday, 06-Nov-94 08:49:37 GMT`, obsolete */
const RFC850 = new RegExp(
  `^[A-Z][a-z]{5,8}, (\\d\\d)-([A-Z][a-z]{2})-(\\d\\d) ${TIME} GMT$`,
);
/** `Sun Nov  6 08:49:37 1994`, obsolete */
const ASCTIME = new RegExp(
  `^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \\d]\\d) ${TIME} (\\d{4})$`,
);

/**
 * The time that a header field gives.
 *
 * @returns Milliseconds since 1970; `undefined` for a text that is not a date of
 * HTTP. `Date.parse` takes other texts for dates, on each engine different ones.
 */
export function parseHttpDate(text: string): number | undefined {
  const fixed = FIXED.exec(text);
  if (fixed) {
    const [, day, month, year, ...time] = fixed;
    return timeOf(Number(year), month!, day!, time);
  }
  const rfc850 = RFC850.exec(text);
  if (rfc850) {
    const [, day, month, year, ...time] = rfc850;
    return timeOf(fullYear(Number(year)), month!, day!, time);
  }
  const asctime = ASCTIME.exec(text);
  if (asctime) {
    const [, month, day, hours, minutes, seconds, year] = asctime;
    return timeOf(Number(year), month!, day!, [hours!, minutes!, seconds!]);
  }
  return undefined;
}

/** A year of two digits that seems to be more than 50 years ahead is in the past. */
function fullYear(year: number): number {
  const now = new Date().getUTCFullYear();
  const full = now - now % 100 + year;
  return full > now + 50 ? full - 100 : full;
}

function timeOf(
  year: number,
  monthName: string,
  day: string,
  [hours, minutes, seconds]: readonly string[],
): number | undefined {
  const month = MONTHS.indexOf(monthName) / 3;
  if (!Number.isInteger(month) || month < 0) return undefined;
  const date = new Date(0);
  // Unlike Date.UTC(), this does not take years below 100 for others.
  date.setUTCFullYear(year, month, Number(day));
  if (date.getUTCMonth() !== month || date.getUTCDate() !== Number(day)) {
    return undefined;
  }
  const isTime = Number(hours) < 24 && Number(minutes) < 60 &&
    // A leap second.
    Number(seconds) <= 60;
  return isTime
    ? date.setUTCHours(Number(hours), Number(minutes), Number(seconds))
    : undefined;
}

/** A time as text; `undefined` for a time that a header cannot hold. */
export function formatHttpDate(time: number): string | undefined {
  return isHttpTime(time) ? new Date(time).toUTCString() : undefined;
}

/** Returns true if a header can hold a time. */
export function isHttpTime(time: number): boolean {
  return time >= FIRST && time < AFTER;
}
