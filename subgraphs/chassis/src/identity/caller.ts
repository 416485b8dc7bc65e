import { forbidden, unauthenticated } from '../errors.ts';

/** Values by name, as the gateway forwarded them; names are lower case. */
export type Named = Readonly<Record<string, string>>;

/** Who asks, as the signature vouches for it. A subgraph believes nothing else. */
export type Caller = AnonymousCaller | UserCaller | ServiceCaller;

/** Nobody signed in. `headers` may carry a secret that opens one thing, kept hashed at rest. */
export type AnonymousCaller = { readonly kind: 'anonymous'; readonly headers: Named };

/** A token's holder, signed in at the gateway. */
export type UserCaller = {
  readonly kind: 'user';
  readonly subject: string;
  readonly role: string;
  readonly scopes: readonly string[];
  readonly claims: Named;
  readonly headers: Named;
};

/** Another subgraph, by its own key. `subject` is whom it acts for, where it says so. */
export type ServiceCaller = {
  readonly kind: 'service';
  readonly name: string;
  readonly subject: string | undefined;
  readonly claims: Named;
  readonly headers: Named;
};

/** The signed-in user, or an UNAUTHENTICATED / FORBIDDEN error. */
export function requireUser(caller: Caller): UserCaller {
  switch (caller.kind) {
    case 'user':
      return caller;
    case 'anonymous':
      throw unauthenticated('Sign in: this needs a signed-in user');
    case 'service':
      throw forbidden(`This needs a signed-in user, not the service ${caller.name}`);
    default:
      return caller satisfies never;
  }
}

/** The signed-in user when their role is one of `roles`, else UNAUTHENTICATED / FORBIDDEN. */
export function requireRole(caller: Caller, ...roles: readonly string[]): UserCaller {
  const user = requireUser(caller);
  if (roles.includes(user.role)) return user;
  throw forbidden(`This needs the role ${roles.join(' or ')}; the caller's is ${user.role}`);
}

/** Whether the caller is signed in with one of `roles`. */
export function hasRole(caller: Caller, ...roles: readonly string[]): boolean {
  return caller.kind === 'user' && roles.includes(caller.role);
}

/** Whether the caller is one of these services (other subgraphs, by their own keys). */
export function isService(caller: Caller, ...names: readonly string[]): boolean {
  return caller.kind === 'service' && names.includes(caller.name);
}

/** The calling service when it is one of `names`, else FORBIDDEN. */
export function requireService(caller: Caller, ...names: readonly string[]): ServiceCaller {
  if (caller.kind === 'service' && names.includes(caller.name)) return caller;
  throw forbidden(`Only the service ${names.join(' or ')} may do this`);
}
