import type { Rate } from './rate.ts';

/** Something to be taken from one bucket. */
export interface Draught {
  readonly key: string;
  readonly rate: Rate;
  /** In the unit of the rate's count. */
  readonly cost: number;
}

/** The first draught that could not be had. */
export interface Shortage {
  readonly draught: Draught;
  readonly retryAfterMs: number;
}

/** Takes all of the draughts or none, and then says which one was short. */
export type TakeAll = (draughts: readonly Draught[]) => Promise<Shortage | undefined> | Shortage | undefined;
