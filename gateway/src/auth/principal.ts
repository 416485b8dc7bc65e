/** Who is asking, as far as the gateway could prove it. */
export type Principal =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'bearer';
      readonly subject: string;
      readonly role: string | undefined;
      readonly scopes: readonly string[];
      /** What the claim for `@policy` grants. */
      readonly policies: readonly string[];
      /** The claims that are forwarded by name. */
      readonly claims: Readonly<Record<string, unknown>>;
      /** When the proof ends, in seconds since 1970. */
      readonly expiresAt: number;
    };

export function scopesOf(principal: Principal): readonly string[] {
  return principal.kind === 'anonymous' ? [] : principal.scopes;
}

/** Undefined without a token. */
export function subjectOf(principal: Principal): string | undefined {
  return principal.kind === 'anonymous' ? undefined : principal.subject;
}
