import { type LanguageModel, streamText, UI_MESSAGE_STREAM_HEADERS } from "ai";
import { respond } from "@isapi/streams";

/** Answers a prompt with the model's text as it comes. */
export function text(model: LanguageModel) {
  return async (request: Request): Promise<Response> => {
    const prompt = await request.text();
    return respond(request, async function* ({ signal: abortSignal }) {
      const { fullStream } = streamText({ model, prompt, abortSignal });
      for await (const part of fullStream) {
        // `textStream` would end here as if the text were whole.
        if (part.type === "error") throw part.error;
        if (part.type === "text-delta") yield part.text;
      }
    }, { headers: { "content-type": "text/plain; charset=utf-8" } });
  };
}

/** The same for `useChat()`: events, among them one for an error. */
export function chat(model: LanguageModel) {
  return async (request: Request): Promise<Response> => {
    const prompt = await request.text();
    return respond(request, ({ signal: abortSignal }) => {
      const result = streamText({ model, prompt, abortSignal });
      return result.toUIMessageStreamResponse().body!;
    }, { headers: UI_MESSAGE_STREAM_HEADERS });
  };
}
