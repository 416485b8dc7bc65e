import { completeJourney } from './complete-journey.ts';
import type { Mapping } from './mapping.ts';
import { onlineRetail } from './online-retail.ts';
import { sampleCatalogue } from './sample-catalogue.ts';

/** The kinds of catalogue files that can be read, by name; the first is the default. */
export const mappings: ReadonlyMap<string, Mapping> = new Map(
  [sampleCatalogue, onlineRetail, completeJourney].map((mapping) => [mapping.name, mapping]),
);
