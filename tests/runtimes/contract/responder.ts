import { assert, assertEquals } from "@std/assert";
import { Responder, type WriteClient, WriteClientError } from "../../../mod.ts";
import { latin1Bytes } from "../../helpers/patterns.ts";
import { type Case, group, type Note } from "./case.ts";

/**
 * A case with a responder of its own, which the path `/shutdown/<deadline>`
 * shuts down.
 */
function withResponder(
  produce: (client: WriteClient, note: Note) => Promise<void>,
  see: Case["see"],
  maxResponses = 100,
): Case {
  let responder: Responder | undefined;
  return {
    async answer(request, note, { info, context }) {
      responder ??= new Responder({
        maxResponses,
        onError: (error) => note(`told ${error}`),
        onLog: ({ outcome, status }) => note(`${status} ${outcome}`),
      });
      const [, deadline] = /shutdown\/(\d+)$/.exec(request.url) ?? [];
      if (deadline !== undefined) {
        await responder.shutdown({ deadline: Number(deadline) });
        return new Response("down");
      }
      return responder.respond(request, (client) => produce(client, note), {
        info,
        context,
      });
    },
    see,
  };
}

/** Writes a first piece, and waits for the signal. */
async function untilStopped(client: WriteClient, note: Note): Promise<void> {
  await client.write("open, ");
  await client.flush();
  const { signal } = client;
  while (!signal.aborted) await new Promise((soon) => setTimeout(soon, 20));
  const { reason } = signal;
  assert(reason instanceof WriteClientError);
  note(reason.code, reason.disconnected);
}

/** Answers that share a responder. */
export const responder = group({
  "a shutdown aborts each signal at once, and lets the answers end":
    withResponder(
      async (client, note) => {
        await untilStopped(client, note);
        await client.write("closing");
      },
      async (visit) => {
        const client = await visit.ask();
        const head = await client.head();
        const [body] = await Promise.all([
          client.body(head),
          visit.fetch("/shutdown/20000"),
        ]);
        assertEquals(body, latin1Bytes("open, closing"));
        assertEquals((await visit.fetch()).head.status, 503);
        assertEquals(await visit.notes(4), [
          995,
          false,
          "200 sent",
          "503 sent",
        ]);
      },
    ),

  "an answer that outlasts the shutdown's deadline is cut: 995": withResponder(
    async (client, note) => {
      await untilStopped(client, note);
      const failure = await client.closed.catch((error) => error);
      note(failure.code, failure.disconnected);
    },
    async (visit) => {
      const client = await visit.ask();
      await client.head();
      await client.chunk();
      await visit.fetch("/shutdown/300");
      const { text } = await client.rest(15_000);
      assert(!text.endsWith("0\r\n\r\n"), "the body ended cleanly");
      const notes = await visit.notes(5);
      assertEquals(notes.filter((note) => typeof note !== "string"), [
        995,
        false,
        995,
        true,
      ]);
      assert(notes.includes("200 failed"), String(notes));
    },
  ),

  "beyond maxResponses a request is a 503": withResponder(
    untilStopped,
    async (visit) => {
      const client = await visit.ask();
      const head = await client.head();
      assertEquals((await visit.fetch()).head.status, 503);
      const [body] = await Promise.all([
        client.body(head),
        visit.fetch("/shutdown/20000"),
      ]);
      assertEquals(body, latin1Bytes("open, "));
    },
    1,
  ),
});
