import { expect, test } from 'vitest';

import { readPrincipal } from './arguments.ts';

test('a full command line becomes a principal', () => {
  expect(readPrincipal(['--role', 'associate', '--sub', 'hanako', '--store', 'shibuya', '--ttl=-5'])).toEqual({
    role: 'associate',
    subject: 'hanako',
    storeId: 'shibuya',
    caseId: undefined,
    purpose: undefined,
    ttl: -5,
  });
});

test.each([
  [
    'an unknown role',
    ['--role', 'king', '--sub', 'a'],
    'one of shopper, associate, agent, analyst, service, admin, got king',
  ],
  ['no role', ['--sub', 'a'], 'got nothing'],
  ['a guest, who has no token', ['--role', 'guest', '--sub', 'a'], 'the cart token'],
  ['no subject', ['--role', 'shopper'], 'expected --sub'],
  ['a subject with a space', ['--role', 'shopper', '--sub', 'a b'], 'got a b'],
  ['an associate of no store', ['--role', 'associate', '--sub', 'a'], 'expected --store'],
  ['a lifetime in words', ['--role', 'shopper', '--sub', 'a', '--ttl', 'soon'], 'whole seconds, got soon'],
  ['an unknown option', ['--rôle', 'shopper'], 'known options'],
])('%s is refused with what was expected', (_, args, problem) => {
  expect(readPrincipal(args)).toEqual({ problem: expect.stringContaining(problem) });
});
