import { parseArgs } from 'node:util';

import { roles, type Principal, type Role } from './issuer.ts';

export const usage = `npm run -s token -- --role ROLE --sub ID [--store ID] [--case ID] [--purpose TEXT] [--ttl SECONDS]
  ROLE is one of ${roles.join(', ')}. An associate needs --store; a shopper's ID is the customer's.`;

/** Command line → principal, or what is wrong with it, for people. */
export function readPrincipal(args: readonly string[]): Principal | { readonly problem: string } {
  const given = parseOrUndefined(args);
  if (given === undefined) return { problem: `expected only known options, got ${args.join(' ')}` };
  const { role, sub, store, ttl } = given;
  if (role === 'guest') return { problem: 'a guest has no access token: the cart token in x-cart-token is theirs' };
  if (!isRole(role)) return { problem: `expected --role to be one of ${roles.join(', ')}, got ${role ?? 'nothing'}` };
  if (sub === undefined || !/^[\w.-]{1,64}$/.test(sub)) {
    return { problem: `expected --sub to be 1–64 letters, digits, '_', '.' or '-', got ${sub ?? 'nothing'}` };
  }
  if (role === 'associate' && store === undefined) return { problem: 'expected --store for an associate' };
  if (ttl !== undefined && !/^-?\d+$/.test(ttl)) return { problem: `expected --ttl in whole seconds, got ${ttl}` };
  return {
    role,
    subject: sub,
    storeId: store,
    caseId: given.case,
    purpose: given.purpose,
    ttl: ttl === undefined ? undefined : Number(ttl),
  };
}

function isRole(text: string | undefined): text is Role {
  return roles.some((role) => role === text);
}

interface Given {
  readonly role?: string | undefined;
  readonly sub?: string | undefined;
  readonly store?: string | undefined;
  readonly case?: string | undefined;
  readonly purpose?: string | undefined;
  readonly ttl?: string | undefined;
}

function parseOrUndefined(args: readonly string[]): Given | undefined {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { role: text, sub: text, store: text, case: text, purpose: text, ttl: text },
    }).values;
  } catch {
    return undefined;
  }
}
