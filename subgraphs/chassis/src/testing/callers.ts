import type { AnonymousCaller, Named, ServiceCaller, UserCaller } from '../identity/caller.ts';

/** Nobody signed in. */
export function asNobody(headers: Named = {}): AnonymousCaller {
  return { kind: 'anonymous', headers };
}

/** A signed-in user of any role. */
export function asUser(subject: string, rest: Partial<Omit<UserCaller, 'kind' | 'subject'>> = {}): UserCaller {
  return { kind: 'user', subject, role: 'user', scopes: [], claims: {}, headers: {}, ...rest };
}

/** Another subgraph, by its own key. */
export function asService(name: string, subject?: string): ServiceCaller {
  return { kind: 'service', name, subject, claims: {}, headers: {} };
}
