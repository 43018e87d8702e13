/** What came of a part. */
export interface PartReport {
  /** As the table says it. */
  readonly figures: string;
  /** What is wrong; empty if nothing is. */
  readonly faults: readonly string[];
}

/** One part of a soak: what it throws is a fault. */
export type Part = () => Promise<PartReport>;
