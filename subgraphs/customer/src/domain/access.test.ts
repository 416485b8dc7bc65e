import { describe, expect, test } from 'vitest';
import { isStaff, linkScope, mayCommand, reachOf, viewerOf, type CallerFacts, type Command } from './access.ts';

const user = (role: string, claims: Record<string, string> = {}): CallerFacts => ({
  kind: 'user',
  subject: 'hanako',
  role,
  claims,
});

/** Caller → sight of hanako, sight of taro, scope of links, commands refused, put on record. */
const matrix: readonly [string, CallerFacts, string, string, string | undefined, readonly Command[], boolean][] = [
  ['a shopper', user('shopper'), 'always', 'never', undefined, [], false],
  ['an associate', user('associate', { store_id: 's1' }), 'linked', 'linked', 'store:s1', ['update', 'unlink'], true],
  ['an agent with a case', user('agent', { case_id: 'k1' }), 'always', 'always', 'case:k1', [], true],
  ['an administrator', user('admin'), 'always', 'always', undefined, [], true],
  ['a service', { kind: 'service', name: 'order' }, 'always', 'always', undefined, [], false],
  ['a service account', user('service'), 'always', 'always', undefined, [], false],
];
const commands: readonly Command[] = ['register', 'update', 'link', 'unlink', 'record', 'consent'];

describe.each(matrix)('%s', (_who, caller, own, others, scope, refused, onRecord) => {
  const viewer = viewerOf(caller);
  test(`sees hanako ${own} and taro ${others}`, () => {
    expect(reachOf(viewer, 'hanako')).toBe(own);
    expect(reachOf(viewer, 'taro')).toBe(others);
    expect(linkScope(viewer)).toBe(scope);
  });
  test(`may not ${refused.join(', ') || 'be refused any command'}`, () => {
    expect(commands.filter((command) => !mayCommand(viewer, command))).toEqual(refused);
    expect(isStaff(viewer)).toBe(onRecord);
  });
});

test.each([
  ['nobody signed in', { kind: 'anonymous' } as const, 'UNAUTHENTICATED'],
  ['an associate without a store', user('associate'), 'FORBIDDEN'],
  ['an agent without a case', user('agent', { store_id: 's1' }), 'FORBIDDEN'],
  ['an analyst', user('analyst'), 'FORBIDDEN'],
  ['a guest', user('guest'), 'FORBIDDEN'],
  ['an unheard-of role', user('root'), 'FORBIDDEN'],
])('%s sees nobody and does nothing', (_who, caller, code) => {
  const viewer = viewerOf(caller);
  expect(viewer).toMatchObject({ kind: 'nobody', code });
  expect(reachOf(viewer, 'hanako')).toBe('never');
  expect(commands.filter((command) => mayCommand(viewer, command))).toEqual([]);
});
