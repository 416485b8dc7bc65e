import { createHash } from 'node:crypto';
import type { Caller } from '@musubi/chassis';
import type { Actor } from './domain/access.ts';

/** The vouched-for caller in the words of this domain. A guest is whoever brings a cart token. */
export function actorOf(caller: Caller): Actor {
  switch (caller.kind) {
    case 'service':
      return { kind: 'service' };
    case 'anonymous': {
      const token = caller.headers['x-cart-token'];
      return token ? { kind: 'guest', tokenHash: sha256(token) } : { kind: 'nobody' };
    }
    case 'user':
      return userActor(caller);
    default:
      return caller satisfies never;
  }
}

function userActor({ role, subject, claims }: Extract<Caller, { kind: 'user' }>): Actor {
  switch (role) {
    case 'shopper':
      return { kind: 'shopper', customerId: subject };
    case 'associate': {
      const storeId = claims['store_id'];
      return storeId ? { kind: 'associate', storeId } : { kind: 'outsider' };
    }
    case 'admin':
      return { kind: 'admin' };
    case 'service':
      return { kind: 'service' };
    default:
      return { kind: 'outsider' };
  }
}

/** Whose idempotency keys and checkouts these are. */
export function principalOf(caller: Caller): string {
  switch (caller.kind) {
    case 'user':
      return `${caller.role}:${caller.subject}`;
    case 'service':
      return `service:${caller.name}`;
    case 'anonymous':
      return `guest:${sha256(caller.headers['x-cart-token'] ?? '')}`;
    default:
      return caller satisfies never;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
