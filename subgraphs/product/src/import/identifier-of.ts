/**
 * An entity id made of a foreign code, the same for the same code and another for another:
 * characters that ids may not have become `_` and their code point in hex.
 */
export function identifierOf(prefix: string, code: string): string {
  return `${prefix}-${code.replace(/[^A-Za-z0-9.-]/gu, (one) => `_${one.codePointAt(0)?.toString(16) ?? ''}`)}`;
}
