import { type ClientRequest, toRequest } from "../base/client_request.ts";
import { describeValue } from "../base/checks.ts";
import { logText } from "../base/log_text.ts";
import { ignoreErrors } from "../base/promises.ts";
import type { IsapiHostOptions } from "./host_options.ts";

/** Variables by their names in upper case. */
type Variables = ReadonlyMap<string, string>;

/** Gives the variables of a request. */
type VariablesOf = (request: ClientRequest, info: unknown) => Variables;

/**
 * Makes the function that gives the variables which a host adds to those of a
 * request.
 *
 * @param given The option `serverVariables`.
 * @throws {TypeError} If it is neither a function nor an object whose values
 * are text. The result throws the same if a function gives something else.
 */
export function hostVariables(
  given: IsapiHostOptions["serverVariables"] = {},
): VariablesOf {
  if (typeof given === "function") {
    return (request, info) =>
      byName(
        "answer: serverVariables",
        given(toRequest(request), info) ?? {},
      );
  }
  const variables = byName("make a host: serverVariables", given);
  return () => variables;
}

function byName(what: string, given: unknown): Variables {
  if (typeof given !== "object" || given === null || "then" in given) {
    // The rejection of a promise would be unhandled, and end the process.
    ignoreErrors(() => given);
    throw new TypeError(
      `Cannot ${what} must give an object of names and texts, received ${
        describeValue(given)
      }`,
    );
  }
  return new Map(
    Object.entries(given).map(([name, value]: [string, unknown]) => {
      if (typeof value === "string") return [name.toUpperCase(), value];
      throw new TypeError(
        `Cannot ${what} must give text for ${logText(name)}, received ${
          describeValue(value)
        }`,
      );
    }),
  );
}
