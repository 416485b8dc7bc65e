import type { Principal } from './auth/principal.ts';
import { isPublicTo } from './auth/public-to.ts';
import type { Passport } from './call/subgraph-call.ts';
import type { Checked } from './pipeline.ts';

/**
 * What subgraphs get to know of a caller: the proven identity, and headers forwarded by name. Nothing of the
 * identity where all that is asked is public to the caller.
 */
export function passportOf(
  { operation, principal, exchange }: Pick<Checked, 'operation' | 'principal' | 'exchange'>,
  forwardedHeaders: readonly string[],
): Passport {
  const hdr = Object.fromEntries(
    forwardedHeaders.flatMap((name) => {
      const value = exchange.headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return { ...(isPublicTo(operation, principal) ? anonymous : identityOf(principal)), hdr };
}

const anonymous = { scp: [], claims: {} };

function identityOf(principal: Principal): Omit<Passport, 'hdr'> {
  if (principal.kind === 'anonymous') return anonymous;
  const { subject: sub, role, scopes: scp, claims } = principal;
  return { sub, ...(role === undefined ? {} : { role }), scp, claims };
}
