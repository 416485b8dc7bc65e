import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRevocations, type Revocations, type TokenFacts } from './revocations.ts';

const token: TokenFacts = { subject: 'ann', id: 't1', session: 's1', issuedAt: 1000 };

let text: string;
let errors: object[];
let opened: Revocations[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  [errors, opened] = [[], []];
});
afterEach(() => {
  for (const one of opened) one.close();
  vi.useRealTimers();
});

async function open(list: object): Promise<Revocations> {
  text = JSON.stringify(list);
  const log = { debug() {}, info() {}, warn() {}, error: (fields: object) => void errors.push(fields) };
  const source = { kind: 'url', url: 'http://issuer/revocations' } as const;
  const revocations = await openRevocations(source, { fetchText: async () => text, log });
  opened.push(revocations);
  return revocations;
}

async function list(next: string): Promise<void> {
  text = next;
  await vi.advanceTimersByTimeAsync(1000);
}

describe('a list of revocations', () => {
  it.each<[object, boolean]>([
    [{}, false],
    [{ tokens: ['t1'] }, true],
    [{ tokens: ['t2'], sessions: ['t1'] }, false],
    [{ sessions: ['s1'] }, true],
    [{ subjects: { ann: 1000 } }, true],
    [{ subjects: { ann: 999, bob: 2000 } }, false],
  ])('%j: revoked is %s', async (given, expected) => {
    expect((await open(given)).isRevoked(token)).toBe(expected);
  });

  it('tells who watches a token once it is listed, and nobody else', async () => {
    const revocations = await open({});
    const [ann, bob, gone] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
    revocations.watch(token, ann);
    revocations.watch({ ...token, subject: 'bob', id: 't2', session: undefined }, bob);
    revocations.watch(token, gone)();
    await list('{"sessions": ["s1"]}');
    await list('{"sessions": ["s1"], "tokens": ["t1"]}');
    expect([ann, bob, gone].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0]);
  });

  it('tells who begins to watch a token that was listed a moment ago', async () => {
    const revocations = await open({ tokens: ['t1'] });
    const ann = vi.fn<() => void>();
    revocations.watch(token, ann);
    await vi.waitFor(() => expect(ann).toHaveBeenCalledOnce());
  });

  it.each(['', '[1', '{"tokens": "t1"}'])('that turns into %j holds as it was, and is logged', async (broken) => {
    const revocations = await open({ tokens: ['t1'] });
    await list(broken);
    expect(errors).toHaveLength(1);
    expect(revocations.isRevoked(token)).toBe(true);
    await list('{}');
    expect(revocations.isRevoked(token)).toBe(false);
  });

  it('must be readable at first', async () => {
    await expect(open({ tokens: 't1' })).rejects.toThrow('expected array');
  });
});
