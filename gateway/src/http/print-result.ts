const texts = new WeakMap<object, string>();

/** A result as JSON; printed once, whoever asks for it. */
export function printResult(result: object): string {
  const known = texts.get(result);
  if (known !== undefined) return known;
  const text = JSON.stringify(result);
  texts.set(result, text);
  return text;
}
