import { stringifyResult, type PrintableResult } from '../lib/json-text.ts';

const texts = new WeakMap<object, string>();

/** A result as JSON; printed once, whoever asks for it. */
export function printResult(result: PrintableResult): string {
  const known = texts.get(result);
  if (known !== undefined) return known;
  const text = stringifyResult(result);
  texts.set(result, text);
  return text;
}
