import { describe, expect, it } from 'vitest';
import { createInFlight } from './in-flight.ts';

const never = new AbortController().signal;

describe('work in flight', () => {
  it('is done once for all who want the same at the same time', async () => {
    const inFlight = createInFlight<number>();
    const { promise, resolve } = Promise.withResolvers<number>();
    let starts = 0;
    const start = (): Promise<number> => {
      starts += 1;
      return promise;
    };
    const all = [inFlight.join('a', never, start), inFlight.join('a', never, start), inFlight.join('b', never, start)];
    resolve(1);
    expect(await Promise.all(all)).toEqual([1, 1, 1]);
    expect(starts).toBe(2);
    await inFlight.join('a', never, start);
    expect(starts).toBe(3);
  });

  it('goes on while one still wants it, and is given up with the last', async () => {
    const inFlight = createInFlight<number>();
    const [first, second] = [new AbortController(), new AbortController()];
    let given: AbortSignal | undefined;
    const start = (signal: AbortSignal): Promise<number> => {
      given = signal;
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('stopped')));
      });
    };
    const one = inFlight.join('a', first.signal, start);
    const two = inFlight.join('a', second.signal, start);
    first.abort(new Error('gone'));
    await expect(one).rejects.toThrow('gone');
    expect(given?.aborted).toBe(false);
    second.abort(new Error('gone too'));
    await expect(two).rejects.toThrow('gone too');
    expect(given?.aborted).toBe(true);
  });

  it('takes nobody more once it is retired', async () => {
    const inFlight = createInFlight<string>();
    const { promise, resolve } = Promise.withResolvers<string>();
    const old = inFlight.join('a', never, () => promise);
    inFlight.retire();
    expect(await inFlight.join('a', never, async () => 'new')).toBe('new');
    resolve('old');
    expect(await old).toBe('old');
  });

  it('fails for all', async () => {
    const inFlight = createInFlight<string>();
    const start = (): Promise<string> => Promise.reject(new Error('broken'));
    const all = await Promise.allSettled([inFlight.join('a', never, start), inFlight.join('a', never, start)]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
