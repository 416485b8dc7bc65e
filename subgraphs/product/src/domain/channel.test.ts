import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideCreateChannel, fallbackChain, type Channel } from './channel.ts';

function channel(key: string, rest: Partial<Channel> = {}): Channel {
  return {
    key,
    name: { ja: key, en: null },
    kind: 'EC',
    currency: 'JPY',
    priceMode: 'TAX_INCLUDED',
    active: true,
    basedOn: null,
    ...rest,
  };
}

const byKey = (...channels: Channel[]) => new Map(channels.map((one) => [one.key, one]));

describe('opening a channel', () => {
  test('is accepted with or without a base', () => {
    expect(decideCreateChannel(channel('ec'), byKey()).kind).toBe('accepted');
    expect(decideCreateChannel(channel('app', { basedOn: 'ec' }), byKey(channel('ec'))).kind).toBe('accepted');
  });

  test('that is open already answers that one', () => {
    const ec = channel('ec');
    expect(decideCreateChannel(channel('ec', { kind: 'B2B' }), byKey(ec))).toEqual({ kind: 'exists', channel: ec });
  });

  test('on a base that is not there is refused, itself included', () => {
    expect(decideCreateChannel(channel('app', { basedOn: 'nope' }), byKey())).toEqual({
      kind: 'baseMissing',
      key: 'nope',
    });
    expect(decideCreateChannel(channel('app', { basedOn: 'app' }), byKey()).kind).toBe('baseMissing');
  });

  test.each([
    ['key', channel('no spaces')],
    ['name.ja', channel('a', { name: { ja: ' ', en: 'A' } })],
    ['currency', channel('a', { currency: 'yen' })],
    ['basedOn', channel('a', { currency: 'GBP', basedOn: 'ec' })],
    ['basedOn', channel('a', { priceMode: 'TAX_EXCLUDED', basedOn: 'ec' })],
  ])('with a wrong %s is refused', (field, wanted) => {
    expect(decideCreateChannel(wanted, byKey(channel('ec')))).toMatchObject({ kind: 'invalid', field });
  });
});

describe('the chain of a channel', () => {
  test('goes from the channel to its last base', () => {
    const channels = byKey(channel('ec'), channel('store', { basedOn: 'ec' }), channel('tablet', { basedOn: 'store' }));
    expect(fallbackChain('tablet', channels).map(({ key }) => key)).toEqual(['tablet', 'store', 'ec']);
    expect(fallbackChain('nope', channels)).toEqual([]);
  });

  test('never has a cycle, whatever channels are opened in whatever order', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.option(key))), (commands) => {
        const channels = new Map<string, Channel>();
        for (const [name, basedOn] of commands) {
          const decision = decideCreateChannel(channel(name, { basedOn }), channels);
          if (decision.kind === 'accepted') channels.set(name, decision.channel);
        }
        for (const name of channels.keys()) {
          expect(fallbackChain(name, channels).at(-1)?.basedOn).toBeNull();
        }
      }),
    );
  });
});
