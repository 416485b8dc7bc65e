import { describe, expect, it, vi } from 'vitest';
import { createChannel } from './channel.ts';

describe('a channel', () => {
  it('gives values in order, queued or awaited', async () => {
    const { push, values } = createChannel<number>(2);
    push(1);
    push(2);
    expect(await values.next()).toEqual({ done: false, value: 1 });
    expect(await values.next()).toEqual({ done: false, value: 2 });
    const awaited = values.next();
    push(3);
    expect(await awaited).toEqual({ done: false, value: 3 });
  });

  it('takes no more than its capacity', () => {
    const { push } = createChannel<number>(1);
    expect(push(1)).toBe(true);
    expect(push(2)).toBe(false);
  });

  it('lets the reader have what is queued before it tells of the error, once', async () => {
    const { push, end, values } = createChannel<number>(1);
    push(1);
    end(new Error('gone'));
    expect(await values.next()).toEqual({ done: false, value: 1 });
    await expect(values.next()).rejects.toThrow('gone');
    expect(await values.next()).toEqual({ done: true, value: undefined });
  });

  it('ends a waiting read when the reader returns, and tells the writer', async () => {
    const onReturn = vi.fn<() => void>();
    const { push, values } = createChannel<number>(1, onReturn);
    const waiting = values.next();
    await values.return(undefined);
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(onReturn).toHaveBeenCalledOnce();
    expect(push(1)).toBe(false);
  });

  it('does not tell the writer of a return after the end', async () => {
    const onReturn = vi.fn<() => void>();
    const { end, values } = createChannel<number>(1, onReturn);
    end();
    await values.return(undefined);
    expect(onReturn).not.toHaveBeenCalled();
  });
});
