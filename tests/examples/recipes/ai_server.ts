// The AI SDK's recipe over a model that needs no network. `/stopped` answers when a model was stopped.
import { chat, text } from "../../../examples/recipes/ai_sdk.ts";

type Model = Exclude<Parameters<typeof text>[0], string>;

/** A model that streams words: a prompt with a number gives as many, another fails after the first, or has no end. */
function model(prompt: string): Model {
  const words = async function* () {
    yield { type: "stream-start", warnings: [] };
    yield { type: "text-start", id: "1" };
    for (let i = 1; i <= (Number(prompt) || Infinity); i++) {
      yield { type: "text-delta", id: "1", delta: `word ${i} ` };
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (prompt !== "fail") continue;
      yield { type: "error", error: new Error("the model is gone") };
      return;
    }
    yield { type: "text-end", id: "1" };
    yield {
      type: "finish",
      finishReason: { unified: "stop", raw: "stop" },
      usage: { inputTokens: {}, outputTokens: {} },
    };
  };
  return {
    specificationVersion: "v3",
    provider: "test",
    modelId: "test",
    supportedUrls: {},
    doGenerate: () => Promise.reject(new Error("not streamed")),
    doStream: ({ abortSignal }: { abortSignal?: AbortSignal }) => {
      abortSignal?.addEventListener("abort", () => {
        stopped.resolve(abortSignal.reason.name);
      });
      return Promise.resolve({ stream: ReadableStream.from(words()) });
    },
  } as unknown as Model;
}

const stopped = Promise.withResolvers<string>();

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === "/stopped") return Response.json(await stopped.promise);
    const prompt = await request.clone().text();
    const answers = pathname === "/chat" ? chat : text;
    return await answers(model(prompt))(request);
  },
};
