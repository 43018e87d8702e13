/** Writes in a row before one waits for a turn, whatever the sink says. */
const WRITES_PER_TURN = 4096;

/** Calls that hand nothing over before one waits for a turn. */
const IDLE_CALLS_PER_TURN = 1024;

/** Counts the calls of one client, so that timers and other requests get a turn between them. */
export class Fairness {
  #writes = 0;
  #idleCalls = 0;

  /** A write was handed over. Whether it should wait for the turn's end. */
  afterWrite(): boolean {
    return ++this.#writes % WRITES_PER_TURN === 0;
  }

  /** A call handed nothing over. Whether it should wait for the turn's end. */
  afterIdleCall(): boolean {
    return ++this.#idleCalls % IDLE_CALLS_PER_TURN === 0;
  }
}
