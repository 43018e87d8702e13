/** The number of writes after which one waits for a turn, even if the sink has room. */
const WRITES_PER_TURN = 4096;

/** The number of calls that hand nothing over after which one waits for a turn. */
const IDLE_CALLS_PER_TURN = 1024;

/** Counts the calls of one client, so that timers and other requests run between them. */
export class Fairness {
  #writes = 0;
  #idleCalls = 0;

  /** Counts a write. Gives whether it should wait for the end of the turn. */
  afterWrite(): boolean {
    return ++this.#writes % WRITES_PER_TURN === 0;
  }

  /** Counts a call that handed nothing over. Gives whether it should wait for the end of the turn. */
  afterIdleCall(): boolean {
    return ++this.#idleCalls % IDLE_CALLS_PER_TURN === 0;
  }
}
