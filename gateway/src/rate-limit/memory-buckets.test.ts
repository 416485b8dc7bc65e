import { describe, expect, it } from 'vitest';
import { itKeepsBuckets } from '../../test/fixture/buckets.ts';
import { createMemoryBuckets } from './memory-buckets.ts';

describe('buckets in memory', () => {
  itKeepsBuckets(createMemoryBuckets(() => 0));

  it('fill as time goes by', () => {
    let now = 0;
    const takeAll = createMemoryBuckets(() => now);
    const draught = { key: 'a', rate: { count: 1, periodMs: 1000 }, cost: 1 };
    expect(takeAll([draught])).toBeUndefined();
    expect(takeAll([draught])).toEqual({ draught, retryAfterMs: 1000 });
    now = 1000;
    expect(takeAll([draught])).toBeUndefined();
  });
});
