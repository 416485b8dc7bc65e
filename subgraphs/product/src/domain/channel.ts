import { isIdentifier } from './identifier.ts';
import type { LocalizedText } from './localized-text.ts';

export type ChannelKind =
  | 'EC'
  | 'APP'
  | 'STORE_POS'
  | 'STORE_TABLET'
  | 'CALL_CENTER'
  | 'SOCIAL_LINE'
  | 'MARKETPLACE'
  | 'B2B';

export type PriceMode = 'TAX_INCLUDED' | 'TAX_EXCLUDED';

/** Where a customer buys. `basedOn` names the channel whose prices stand in for missing ones. */
export type Channel = {
  readonly key: string;
  readonly name: LocalizedText;
  readonly kind: ChannelKind;
  readonly currency: string;
  readonly priceMode: PriceMode;
  readonly active: boolean;
  readonly basedOn: string | null;
};

export type ChannelDecision =
  | { readonly kind: 'accepted'; readonly channel: Channel }
  | { readonly kind: 'exists'; readonly channel: Channel }
  | { readonly kind: 'baseMissing'; readonly key: string }
  | { readonly kind: 'invalid'; readonly field: string; readonly message: string };

/**
 * Opens a channel. A channel is based only on one that is there already and never changes its
 * base, so a chain of bases can't close into a cycle. Both must agree on currency and price mode:
 * a price that stands in must mean the same.
 */
export function decideCreateChannel(
  wanted: Omit<Channel, 'active'>,
  existing: ReadonlyMap<string, Channel>,
): ChannelDecision {
  const { key, currency, priceMode, basedOn } = wanted;
  if (!isIdentifier(key)) {
    return invalid('key', `Expected 1 to 64 of letters, digits, "_", "." and "-", got "${key}"`);
  }
  if (wanted.name.ja.trim() === '') return invalid('name.ja', 'Expected a name, got an empty text');
  if (!/^[A-Z]{3}$/.test(currency)) {
    return invalid('currency', `Expected three capital letters of ISO 4217, got "${currency}"`);
  }
  const same = existing.get(key);
  if (same !== undefined) return { kind: 'exists', channel: same };
  if (basedOn === null) return { kind: 'accepted', channel: { ...wanted, active: true } };
  const base = existing.get(basedOn);
  if (base === undefined) return { kind: 'baseMissing', key: basedOn };
  if (base.currency !== currency || base.priceMode !== priceMode) {
    const expected = `a channel with ${currency} and ${priceMode}`;
    return invalid('basedOn', `Expected ${expected}, got one with ${base.currency} and ${base.priceMode}`);
  }
  return { kind: 'accepted', channel: { ...wanted, active: true } };
}

/** The channel and those it falls back to, nearest first; empty for an unknown one. Ends at a repeated key. */
export function fallbackChain(key: string, channels: ReadonlyMap<string, Channel>): readonly Channel[] {
  const chain: Channel[] = [];
  let next = channels.get(key);
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    next = next.basedOn === null ? undefined : channels.get(next.basedOn);
  }
  return chain;
}

function invalid(field: string, message: string): ChannelDecision {
  return { kind: 'invalid', field, message };
}
