/** Where an event stands in the log of its subgraph. */
export interface Place {
  /** Grows from event to event of one stream. */
  readonly position: number;
  /** Names the log that the position counts in, if the subgraph tells; positions of two logs say nothing of each other. */
  readonly epoch: string | undefined;
}

/** An event, or a result, that may have a place. */
export interface Placed {
  readonly place: Place | undefined;
}

/** Whether positions of the two can be compared. */
export function isSameLog(one: Place, other: Place): boolean {
  return one.epoch === other.epoch;
}
