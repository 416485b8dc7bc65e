import { completeJourney } from './complete-journey.ts';
import type { Mapping } from './mapping.ts';
import { stockFile } from './stock-file.ts';

/** The kinds of stock files that can be read, by name; the first is the default. */
export const MAPPINGS: ReadonlyMap<string, Mapping> = new Map([
  [stockFile.name, stockFile],
  [completeJourney.name, completeJourney],
  ['completejourney', completeJourney],
]);
