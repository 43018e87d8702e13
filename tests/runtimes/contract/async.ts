import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_REQ_IO_COMPLETION,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "../../../mod.ts";
import { pause } from "../../helpers/bounded.ts";
import {
  done,
  onCompletion,
  sendHeader,
  submit,
  write,
} from "../../helpers/ecb_calls.ts";
import { corruptBytes, latin1Text, pattern } from "../../helpers/patterns.ts";
import { memory, vectorSubmit } from "../../helpers/transmissions.ts";
import { chain } from "./calls.ts";
import { group } from "./case.ts";

/** WriteClient in async mode. */
export const async = group({
  "a small answer goes out whole, each write completed once": {
    serve(ecb, note) {
      sendHeader(ecb, "200 OK", "Content-Type: text/plain\r\n\r\n");
      return chain(ecb, ["one ", "two ", "three"], note);
    },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, head.get("content-length")], [200, "13"]);
      assertEquals(text, "one two three");
      assertEquals((await visit.log()).bytes, 13);
      assertEquals((await visit.told()).notes, [[4, 0], [4, 0], [5, 0]]);
    },
  },

  "a long answer is whole and in order, each write completed once": {
    serve(ecb, note) {
      const parts = Array.from({ length: 300 }, (_, i) => pattern(i, 1000));
      return chain(ecb, parts, note);
    },
    async see(visit) {
      assertEquals(corruptBytes((await visit.fetch()).body, 300, 1000), 0);
      const notes = await visit.notes(300);
      assertEquals(notes, Array.from({ length: 300 }, () => [1000, 0]));
    },
  },

  "pieces arrive as they are written, a timer between them": {
    serve(ecb) {
      let left = 4;
      onCompletion(ecb, () => {
        setTimeout(() => {
          if (left-- > 0) submit(ecb, "piece");
          else done(ecb);
        }, 100);
      });
      submit(ecb, "first");
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      const chunks = [];
      for (let chunk; (chunk = await client.chunk()).length > 0;) {
        chunks.push(latin1Text(chunk));
      }
      // An engine that is held up may send two as one.
      assert(chunks.length > 1, "all came at once");
      assertEquals(chunks.join(""), `first${"piece".repeat(4)}`);
    },
  },

  "a completion never comes inside the call": {
    serve(ecb, note) {
      let inside = true;
      onCompletion(ecb, () => {
        note(inside ? "inside" : "later");
        done(ecb);
      });
      submit(ecb, "x");
      inside = false;
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      await visit.fetch();
      assertEquals(await visit.notes(), ["later"]);
    },
  },

  "the completion gets the control block, the context and the count": {
    serve(ecb, note) {
      const context = { mine: true };
      ecb.ServerSupportFunction(
        ecb.ConnID,
        HSE_REQ_IO_COMPLETION,
        (given: ExtensionControlBlock, own, bytes: number, error: number) => {
          note(given === ecb, own === context, bytes, error);
          done(ecb);
        },
        null,
        context,
      );
      submit(ecb, "four");
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      await visit.fetch();
      assertEquals(await visit.notes(4), [true, true, 4, 0]);
    },
  },

  "the registration in force when it completes is called": {
    serve(ecb, note) {
      onCompletion(ecb, () => note("first"));
      submit(ecb, "x");
      onCompletion(ecb, () => {
        note("last");
        done(ecb);
      });
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      await visit.fetch();
      assertEquals(await visit.notes(), ["last"]);
    },
  },

  "one operation at a time: others are refused with 170": {
    async serve(ecb, note) {
      onCompletion(ecb, (...completed) => {
        note(completed, submit(ecb, "next"));
        onCompletion(ecb, () => void done(ecb));
      });
      note(submit(ecb, "first "), submit(ecb, "lost"));
      note((await write(ecb, "lost")).error);
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).text, "first next");
      const notes = await visit.notes(5);
      assertEquals(notes.slice(0, 2), [0, 170]);
      assertEquals([...notes.slice(2)].sort(), [0, 170, [6, 0]].sort());
    },
  },

  "without a completion function a write is refused with 87": {
    serve(ecb, note) {
      note(submit(ecb, "x"));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).text, "");
      assertEquals(await visit.notes(), [87]);
    },
  },

  "DONE with an operation outstanding: its completion first, then the end": {
    serve(ecb, note) {
      onCompletion(ecb, (bytes) => note("completed", bytes, done(ecb)));
      submit(ecb, "all");
      note("done", done(ecb));
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).text, "all");
      assertEquals(await visit.notes(5), ["done", true, "completed", 3, false]);
    },
  },

  "SUCCESS with an operation outstanding ends after its completion": {
    serve(ecb, note) {
      onCompletion(ecb, (bytes) => note(bytes));
      submit(ecb, pattern(0, 500_000));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals(corruptBytes((await visit.fetch()).body, 1, 500_000), 0);
      assertEquals(await visit.notes(), [500_000]);
    },
  },

  "a completion that throws ends its own session as failed": {
    serve(ecb) {
      onCompletion(ecb, () => {
        throw new Error("thrown in a completion");
      });
      submit(ecb, "x");
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).head.status, 500);
      assertEquals((await visit.log()).outcome, "failed");
      assertEquals((await visit.told()).errors, [
        "Error: thrown in a completion",
      ]);
    },
  },

  "a write of nothing completes with 0, and ends nothing": {
    serve: (ecb, note) => chain(ecb, ["a", "", "b"], note),
    async see(visit) {
      assertEquals((await visit.fetch()).text, "ab");
      assertEquals(await visit.notes(3), [[1, 0], [0, 0], [1, 0]]);
    },
  },

  "a request that a timer finishes": {
    serve(ecb) {
      setTimeout(async () => {
        await write(ecb, "from a timer");
        done(ecb);
      }, 300);
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, text], [200, "from a timer"]);
      assertEquals((await visit.log()).outcome, "sent");
    },
  },

  "VECTOR_SEND sends its elements in one operation": {
    serve(ecb, note) {
      onCompletion(ecb, (...completed) => {
        note(completed);
        done(ecb);
      });
      note(
        vectorSubmit(ecb, [memory("one "), memory("two "), memory("three")]),
      );
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).text, "one two three");
      assertEquals(await visit.notes(2), [0, [13, 0]]);
    },
  },

  "sync and async writes in turn keep their order": {
    async serve(ecb) {
      for (let i = 0; i < 10; i++) {
        await write(ecb, `s${i}`);
        await new Promise<void>((resolve) => {
          onCompletion(ecb, () => resolve());
          submit(ecb, `a${i}`);
        });
        if (i === 5) await pause(10);
      }
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const numbers = Array.from({ length: 10 }, (_, i) => `s${i}a${i}`);
      assertEquals((await visit.fetch()).text, numbers.join(""));
    },
  },
});
