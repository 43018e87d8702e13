import { assertEquals } from "@std/assert";
import { formatHttpDate, parseHttpDate } from "../../src/files/http_date.ts";

Deno.test("parseHttpDate() takes the three forms of RFC 9110, section 5.6.7", () => {
  const time = Date.parse("1994-11-06T08:49:37Z");
  for (
    const text of [
      "Sun, 06 Nov 1994 08:49:37 GMT",
      "Sunday, 06-Nov-94 08:49:37 GMT",
      "Sun Nov  6 08:49:37 1994",
    ]
  ) assertEquals(parseHttpDate(text), time, text);
});

Deno.test("parseHttpDate() takes a year of two digits for one less than 50 years ahead", () => {
  const year = new Date().getUTCFullYear();
  for (let ahead = -49; ahead <= 50; ahead++) {
    const time = Date.UTC(year + ahead, 0, 2);
    const digits = String((year + ahead) % 100).padStart(2, "0");
    const text = `Monday, 02-Jan-${digits} 00:00:00 GMT`;
    assertEquals(parseHttpDate(text), time, text);
  }
});

Deno.test("parseHttpDate() takes nothing else", () => {
  for (
    const text of [
      "",
      "0",
      "1994-11-06T08:49:37Z",
      "Sun, 06 Nov 1994 08:49:37",
      "Sun, 06 Nov 1994 08:49:37 UTC",
      "Sun, 06 Nov 1994 08:49:37 +0000",
      "Sun, 6 Nov 1994 08:49:37 GMT",
      "Sun, 31 Feb 1994 08:49:37 GMT",
      "Sun, 00 Nov 1994 08:49:37 GMT",
      "Sun, 06 Abc 1994 08:49:37 GMT",
      "Sun, 06 anF 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994 24:00:00 GMT",
      "Sun, 06 Nov 1994 08:60:00 GMT",
      "Sun, 06 Nov 1994 08:49:61 GMT",
      "Sun, 06 Nov 1994 08:49:37 GMT ",
      "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
      "sun, 06 nov 1994 08:49:37 gmt",
    ]
  ) assertEquals(parseHttpDate(text), undefined, text);
});

Deno.test("what formatHttpDate() gives, parseHttpDate() takes", () => {
  for (
    const time of [0, -1000, 1e12, 253_402_300_799_000, -62_167_219_200_000]
  ) {
    assertEquals(parseHttpDate(formatHttpDate(time)!), time, `${time}`);
  }
  for (
    const time of [NaN, Infinity, 253_402_300_800_000, -62_167_219_200_001]
  ) {
    assertEquals(formatHttpDate(time), undefined, `${time}`);
  }
});
