import { expect, test } from 'vitest';
import { buffersOf, NO_BUFFERS, withoutBuffers } from './channel-buffer.ts';

const buffer = (variantId: string | null, locationId: string | null, units: number) => ({
  channel: 'EC',
  variantId,
  locationId,
  units,
});

test('the closest buffer counts, a variant’s own before a location’s', () => {
  const buffers = buffersOf([buffer(null, null, 1), buffer(null, 'p', 2), buffer('v', null, 3), buffer('v', 'p', 0)]);
  expect([buffers('v', 'p'), buffers('v', 'q'), buffers('w', 'p'), buffers('w', 'q')]).toEqual([0, 3, 2, 1]);
  expect(buffersOf([])).toBe(NO_BUFFERS);
});

test('a location whose units are all kept back has none for the channel', () => {
  const stock = { variantId: 'v', locationIds: ['p', 'q', 'r'], units: [5, 2, 1] };
  expect(withoutBuffers(stock, buffersOf([buffer('v', null, 2)]))).toEqual({
    variantId: 'v',
    locationIds: ['p'],
    units: [3],
  });
  expect(withoutBuffers(null, buffersOf([buffer('v', null, 2)]))).toBeNull();
});
