import type { Principal } from './auth/principal.ts';
import type { Passport } from './call/subgraph-call.ts';
import type { Headers } from './http/exchange.ts';

/** What subgraphs get to know of a caller: the proven identity, and headers forwarded by name. */
export function passportOf(principal: Principal, headers: Headers, forwardedHeaders: readonly string[]): Passport {
  const hdr = Object.fromEntries(
    forwardedHeaders.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  if (principal.kind === 'anonymous') return { scp: [], claims: {}, hdr };
  const { subject: sub, role, scopes: scp, claims } = principal;
  return { sub, ...(role === undefined ? {} : { role }), scp, claims, hdr };
}
