import { move, NOTHING, type Movement, type StockLevel } from './level.ts';

/** What was counted of one level, against the book of that moment. */
export type StockCountLine = {
  readonly levelId: string;
  readonly variantId: string;
  readonly book: number;
  readonly counted: number;
};

/** A count of a location as it was taken; never changed. */
export type StockCount = {
  readonly id: string;
  readonly locationId: string;
  readonly lines: readonly StockCountLine[];
  readonly note: string | null;
  readonly actor: string;
  readonly countedAt: Date;
};

/** A level with what somebody found there, and the version they counted at where they tell it. */
export type Counted = {
  readonly level: StockLevel;
  readonly counted: number;
  readonly expectedVersion: number | undefined;
};

export type CountDecision =
  | {
      readonly kind: 'accepted';
      readonly lines: readonly StockCountLine[];
      /** Of the levels where book and count differ. */
      readonly moves: readonly { readonly level: StockLevel; readonly movement: Movement }[];
    }
  | { readonly kind: 'stale'; readonly level: StockLevel; readonly expectedVersion: number }
  /** Less was found than is promised to customers: those promises are to be settled first. */
  | { readonly kind: 'belowPromised'; readonly level: StockLevel; readonly difference: number };

/** What a count makes of levels: all lines or none. A level that moved since it was counted tells nothing. */
export function decideCount(all: readonly Counted[], now: Date): CountDecision {
  for (const { level, expectedVersion } of all) {
    if (expectedVersion !== undefined && expectedVersion !== level.version) {
      return { kind: 'stale', level, expectedVersion };
    }
  }
  const differing = all.flatMap(({ level, counted }) => {
    const difference = counted - level.onHand;
    return difference === 0 ? [] : [{ level, difference, movement: adjusting(difference) }];
  });
  const below = differing.find(({ level, movement }) => move(level, movement, now) === undefined);
  if (below !== undefined) return { kind: 'belowPromised', level: below.level, difference: below.difference };
  return {
    kind: 'accepted',
    lines: all.map(({ level, counted }) => ({
      levelId: level.id,
      variantId: level.variantId,
      book: level.onHand,
      counted,
    })),
    moves: differing.map(({ level, movement }) => ({ level, movement })),
  };
}

function adjusting(onHand: number): Movement {
  return { kind: 'ADJUSTED', delta: { ...NOTHING, onHand } };
}
