import type { ModelRun } from "./model_run.ts";
import { runPlatformWriterModel } from "./platform_writer_model.ts";
import { runSessionModel } from "./session_run.ts";
import { runWriteClientModel } from "./write_client_model.ts";

/** Runs each model so often, as a soak does: 200,000 unless told otherwise. */
export async function runModels(
  run: ModelRun = { runs: 200_000 },
): Promise<void> {
  await runSessionModel(run);
  await runWriteClientModel(run);
  await runPlatformWriterModel(run);
}
