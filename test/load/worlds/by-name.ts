import { growthWorld } from './growth.ts';
import { reviewsWorld } from './reviews.ts';
import { shopWorld } from './shop.ts';
import type { World } from './world.ts';

/** Every world, by the name that the process which serves it is given. */
const worlds = { reviews: reviewsWorld, shop: shopWorld, growth: growthWorld } as const;

export type WorldName = keyof typeof worlds;

/** The world of a name. Throws for a name that is none. */
export function worldNamed(name: string): World {
  const [, world] = Object.entries(worlds).find(([known]) => known === name) ?? [];
  if (!world) throw new Error(`expected one of ${Object.keys(worlds).join(', ')}, got ${name}`);
  return world;
}
