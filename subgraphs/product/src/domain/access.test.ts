import { expect, test } from 'vitest';
import { isStaff, mayEdit, type Actor } from './access.ts';

test.each<[string, Actor, boolean, boolean]>([
  ['nobody', { kind: 'anonymous' }, false, false],
  ['a shopper', { kind: 'user', role: 'shopper' }, false, false],
  ['a guest', { kind: 'user', role: 'guest' }, false, false],
  ['an associate', { kind: 'user', role: 'associate' }, true, false],
  ['an agent', { kind: 'user', role: 'agent' }, true, false],
  ['an analyst', { kind: 'user', role: 'analyst' }, true, false],
  ['an admin', { kind: 'user', role: 'admin' }, true, true],
  ['a job with a token', { kind: 'user', role: 'service' }, true, true],
  ['a service', { kind: 'service' }, true, true],
])('%s sees drafts: %s may change: %s', (_who, actor, sees, changes) => {
  expect(isStaff(actor)).toBe(sees);
  expect(mayEdit(actor)).toBe(changes);
});
