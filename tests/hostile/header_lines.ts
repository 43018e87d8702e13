import {
  CALLS,
  type HeaderCase,
  LINES,
  MARK,
  placed,
  POSITIONS,
} from "./header_case.ts";

/** Wide characters, line ends, framing, statuses, counts and lengths. */
export function* lineCases(): Generator<HeaderCase> {
  yield* unicode();
  yield* splitting();
  yield* framing();
  yield* statuses();
  yield* sizes();
}

/** Characters that are no byte, some of them a line end in their low byte. */
const WIDE = [
  0x100,
  0x10a,
  0x10d,
  0x1ff,
  0x2028,
  0x2029,
  0x20ac,
  0x560a,
  0x560d,
  0x0a0d,
  0x0d0a,
  0xd800,
  0xdc0a,
  0xfeff,
  0xff1a,
  0xff0d,
  0x1f600,
  0x1000a,
].map((code) => String.fromCodePoint(code));

function* unicode(): Generator<HeaderCase> {
  for (const char of WIDE) {
    for (const position of POSITIONS) {
      const what = `U+${char.codePointAt(0)!.toString(16)} at the ${position}`;
      const wide = placed(char, position);
      for (const way of CALLS) {
        const common = { way, expected: "refused" } as const;
        yield {
          ...common,
          what: `${what} of a value`,
          status: "200 OK",
          text: `X-Case: ${wide}\r\n`,
        };
        yield {
          ...common,
          what: `${what} of a name`,
          status: "200 OK",
          text: `${wide}: ${MARK}\r\n`,
        };
        yield {
          ...common,
          what: `${what} of a status`,
          status: `200 ${wide}`,
          text: "",
        };
      }
      for (const way of ["redirect", "respond"] as const) {
        yield {
          what: `${what} of a whole value`,
          way,
          status: "200",
          text: wide,
          expected: "refused",
        };
      }
    }
  }
}

/** Line ends and what some parser takes for one, each with a whole response behind it. */
function* splitting(): Generator<HeaderCase> {
  const ends = [
    "\r",
    "\r\r",
    "\r\0\n",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x85\r",
    "\n\r",
    "\r\n\x0b",
    "\r\n\0",
    "\r\n\x7f",
    "\r \n\r",
  ];
  const payloads = [
    "Injected: yes",
    "Set-Cookie: injected=yes",
    "HTTP/1.1 200 OK",
    "Content-Length: 0",
    "Transfer-Encoding: chunked",
    "<script>injected</script>",
  ];
  for (const end of ends) {
    for (const payload of payloads) {
      for (const way of LINES) {
        yield {
          what: `${JSON.stringify(end)} before ${payload}`,
          way,
          status: "200 OK",
          text: `X-Case: ${MARK}${end}${payload}\r\n`,
          // A text ends at its NUL, and a line that has no end yet may get one.
          expected: /[\0]/.test(end) && way !== "raw"
            ? "well-formed"
            : "refused",
        };
      }
      yield {
        what: `${JSON.stringify(end)} before ${payload}, in a redirection`,
        way: "redirect",
        status: "302",
        text: `/${MARK}${end}${payload}`,
        expected: end.includes("\0") ? "well-formed" : "refused",
      };
    }
  }
}

/** Fields that would frame the message anew: the runtime's own business. */
function* framing(): Generator<HeaderCase> {
  const hop = [
    `Connection: close, ${MARK}`,
    `Connection: ${MARK}`,
    `Keep-Alive: timeout=1, ${MARK}=1`,
    `Proxy-Connection: ${MARK}`,
    `TE: ${MARK}, chunked`,
    `Trailer: ${MARK}`,
    `Upgrade: ${MARK}`,
    `Transfer-Encoding: ${MARK}`,
    `Transfer-Encoding: gzip, ${MARK}`,
    `Transfer-Encoding: chunked, ${MARK}`,
    `Transfer-Encoding : ${MARK}chunked`,
    `tRANSFER-eNCODING:\t${MARK}`,
    `Transfer-Encoding:\r\n ${MARK}`,
  ];
  for (const line of hop) {
    for (const way of LINES) {
      yield {
        what: line,
        way,
        status: "200 OK",
        text: `${line}\r\nX-Case: kept\r\n`,
        expected: { status: 200, fields: [["x-case", "kept"]] },
      };
    }
  }
  const lengths = [
    "abc",
    "-1",
    "+5",
    "0x5",
    "5, 5",
    "5, 6",
    "5 5",
    "5;",
    "5.0",
    "5e0",
    "1_0",
    "",
    "\xb5",
    "\xb2",
    "18446744073709551616",
    "9007199254740992",
    "99999999999999999999999999",
    "5\t5",
    "'5'",
    '"5"',
    "Infinity",
    "NaN",
    "0b1",
    "5a",
  ];
  for (const length of lengths) {
    for (const way of LINES) {
      yield {
        what: `Content-Length: ${JSON.stringify(length)}`,
        way,
        status: "200 OK",
        text: `Content-Length: ${length}\r\nX-Case: ${MARK}\r\n`,
        expected: "refused",
      };
    }
  }
  const twice = [
    ["5", "5"],
    ["5", "6"],
    ["0", "5"],
  ];
  for (const [one, other] of twice) {
    for (
      const name of ["Content-Length", "content-length", "CONTENT-LENGTH "]
    ) {
      for (const way of LINES) {
        yield {
          what: `Content-Length ${one}, and ${name} ${other}`,
          way,
          status: "200 OK",
          text: `Content-Length: ${one}\r\n${name}: ${other}\r\n`,
          expected: "refused",
        };
      }
    }
  }
}

function* statuses(): Generator<HeaderCase> {
  const refused = [
    ...[0, 1, 99, 100, 101, 102, 103, 199, 600, 700, 999].map((status) =>
      String(status).padStart(3, "0")
    ),
    "1000",
    "2000",
    "20",
    "2",
    "2OO",
    "0x0",
    "2e2",
    "20.0",
    "HTTP/1.1 100 Continue",
    "HTTP/1.1 101 Switching Protocols",
    "HTTP/1.1 20",
    "Status: 100",
  ];
  for (const status of refused) {
    for (const way of CALLS) {
      yield {
        what: `status ${status}`,
        way,
        status,
        text: `X-Case: ${MARK}\r\n`,
        expected: "refused",
      };
    }
  }
  // Text that does not begin with a number stands for 200.
  const texts = [
    "-200",
    "+200",
    "\xb2\xb0\xb0",
    "HTTP/1.1",
    "HTTP/ 200",
    "OK",
    "Status:",
    "Status: fine",
    "Connection: keep-alive",
    "No Field: here",
  ];
  for (const status of texts) {
    for (const way of CALLS) {
      yield {
        what: `status ${status}`,
        way,
        status,
        text: "X-Case: kept\r\n",
        expected: { status: 200, fields: [["x-case", "kept"]] },
      };
    }
  }
  for (const status of [100, 101, 103, 199, 600, 999]) {
    yield {
      what: `raw status ${status}`,
      way: "raw",
      status: `${status} X`,
      text: `X-Case: ${MARK}\r\n`,
      expected: "refused",
    };
    yield {
      what: `status ${status} of respond()`,
      way: "respond",
      status: String(status),
      text: "x",
      expected: "refused",
    };
  }
  for (let status = 200; status < 600; status += 3) {
    yield {
      what: `status ${status}`,
      way: LINES[status % LINES.length]!,
      status: `${status} A reason`,
      text: "X-Case: kept\r\n",
      expected: { status, fields: [["x-case", "kept"]] },
    };
  }
}

/** The most that a head may be, its blank line included. */
const MOST = 65536;

function* sizes(): Generator<HeaderCase> {
  const many = Array.from({ length: 5000 }, (_, i) => `X-${i}: ${MARK}\r\n`);
  const long = `X-Case: ${MARK}${"a".repeat(MOST)}\r\n`;
  const name = `${"N".repeat(MOST)}: ${MARK}\r\n`;
  const folds = `X-Case: ${MARK}\r\n${" a\r\n".repeat(MOST / 4)}`;
  for (const text of [long, name, folds, many.join("")]) {
    for (const way of LINES) {
      yield {
        what: `${text.length} bytes, ${text.slice(0, 20)}`,
        way,
        status: "200 OK",
        text,
        expected: "refused",
      };
    }
  }
  const line = "X-Case: kept\r\n";
  for (const count of [0, -1, 1e9, 2 ** 32 - 1, line.length + 2, 1.5, NaN]) {
    for (const way of ["headerEx", "transmit"] as const) {
      yield {
        what: `a count of ${count}`,
        way,
        status: "200 OK",
        text: line,
        count,
        expected: "well-formed",
      };
    }
  }
  // A count that ends in the middle of a line leaves nothing of the rest.
  for (let count = 1; count < line.length; count++) {
    yield {
      what: `a count of ${count}, before a mark`,
      way: "headerEx",
      status: "200 OK",
      text: `${line.slice(0, count)}\x01${MARK}\r\n`,
      count,
      expected: "unmarked",
    };
  }
}
