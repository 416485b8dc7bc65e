import { invalidInput, notAllowed, parseMoney, type Caller } from '@musubi/chassis';
import { mayEdit } from '../domain/access.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import type { Attribute, Media } from '../domain/product.ts';
import type { AttributeInput, LocalizedTextInput, MediaInput, MoneyInput } from '../generated/resolvers.ts';

/** The refusal for a caller who may not change the catalogue; undefined for one who may. */
export function refuseEditing(caller: Caller): ReturnType<typeof notAllowed> | undefined {
  if (mayEdit(caller)) return undefined;
  const who = caller.kind === 'user' ? `the role ${caller.role}` : 'nobody signed in';
  return notAllowed(`Expected the role admin or a service, got ${who}`);
}

export function toText({ ja, en }: LocalizedTextInput): LocalizedText {
  return { ja, en: en ?? null };
}

export function toAttributes(inputs: readonly AttributeInput[]): readonly Attribute[] {
  return inputs.map(({ key, name, value }) => ({ key, name: toText(name), value: toText(value) }));
}

export function toMedia(inputs: readonly MediaInput[]): readonly Media[] {
  return inputs.map(({ url, alt, kind }) => ({ url, alt: toText(alt), kind }));
}

/** An amount of input, or the refusal that names its field. */
export function toAmount(input: MoneyInput, field: string) {
  const money = parseMoney(input);
  if (money !== undefined) return { kind: 'amount', money } as const;
  const message = `Expected an integer of minor units and a currency of ISO 4217, got "${input.amount}" "${input.currency}"`;
  return { kind: 'refused', refusal: invalidInput(field, message) } as const;
}
