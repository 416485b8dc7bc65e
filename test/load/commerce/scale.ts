/** How much is in the house, and how thoroughly it is measured. */
export interface Scale {
  readonly name: string;
  readonly variants: number;
  readonly locations: number;
  /** Interactions of the customers whose timelines are read. */
  readonly timelines: readonly number[];
  /** Subscribers that hear one change. */
  readonly audiences: readonly number[];
  /** Samples of each figure. */
  readonly samples: number;
  /** Milliseconds that each number of buyers reserves. */
  readonly reserveMs: number;
}

/** What domain.md's budgets speak of. Some 15 GB: for a PostgreSQL of one's own. */
export const whole: Scale = {
  name: 'whole',
  variants: 100_000,
  locations: 500,
  timelines: [1000, 10_000, 100_000],
  audiences: [10, 100, 1000],
  samples: 60,
  reserveMs: 5000,
};

/** As much as the bundled database takes in a minute or two. */
export const small: Scale = {
  name: 'small',
  variants: 2000,
  locations: 500,
  timelines: [1000, 10_000, 100_000],
  audiences: [10, 100, 1000],
  samples: 30,
  reserveMs: 2000,
};

export const variantId = (number: number): string => `bench-${String(number).padStart(6, '0')}`;
export const locationId = (number: number): string => `bench-${String(number).padStart(3, '0')}`;
export const timelineCustomer = (interactions: number): string => `bench-timeline-${String(interactions)}`;
