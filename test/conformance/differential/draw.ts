import { createHash } from 'node:crypto';

/** A number from 0 up to, not including, `below`. */
export type Draw = (below: number) => number;

/** A number out of anything that JSON can write: the same for the same parts. */
export function hash(...parts: readonly unknown[]): number {
  return createHash('sha1').update(JSON.stringify(parts)).digest().readUInt32BE(0);
}

/** An endless row of draws: the same for the same seed. */
export function drawFrom(seed: number): Draw {
  let drawn = 0;
  return (below) => hash(seed, drawn++) % below;
}

/** One of some items; throws where there are none. */
export function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('Expected something to pick from, got nothing');
  return item;
}

/** Those of some items that are drawn, each one time in `oneIn`. */
export function some<Item>(items: readonly Item[], draw: Draw, oneIn: number): readonly Item[] {
  return items.filter(() => draw(oneIn) === 0);
}
