import { describe, expect, test } from 'vitest';
import { completeSettings } from '../settings.ts';
import { redactError } from './redact.ts';

const { subgraphErrorCodes } = completeSettings({
  supergraph: { kind: 'text', sdl: '' },
  subgraphErrorCodes: ['SOLD'],
});
const rules = { allowedCodes: new Set(subgraphErrorCodes), report: () => 'e1' };

describe("a subgraph's error on its way to the client", () => {
  test.each(['BAD_USER_INPUT', 'UNAVAILABLE', 'TOO_MANY_ATTEMPTS', 'SOLD'])('keeps message and code %s', (code) => {
    expect(redactError({ message: 'Expected …', path: ['a'], extensions: { code } }, rules)).toEqual({
      message: 'Expected …',
      path: ['a'],
      extensions: expect.objectContaining({ code }),
    });
  });

  test('keeps which argument it is about and the stable reason, and nothing else', () => {
    const extensions = { code: 'BAD_USER_INPUT', field: 'gtin', reason: 'CHECK_DIGIT', sql: 'select 1' };
    expect(redacted(extensions)).toEqual({ code: 'BAD_USER_INPUT', field: 'gtin', reason: 'CHECK_DIGIT' });
  });

  test('loses a reason that is no stable word', () => {
    const extensions = { code: 'BAD_USER_INPUT', reason: 'select * from customer' };
    expect(redacted(extensions)).toEqual({ code: 'BAD_USER_INPUT' });
  });

  test.each([{ code: 'UNKNOWN' }, {}, { code: 'UNAUTHENTICATED', reason: 'SIGNATURE_INVALID' }])(
    'is masked under an id when its extensions are %o',
    (extensions) => {
      const { message, extensions: left } = redactError({ message: 'relation "x"', extensions }, rules);
      expect(message).not.toContain('relation');
      expect(left).toEqual(expect.objectContaining({ code: 'INTERNAL_SERVER_ERROR', errorId: 'e1' }));
    },
  );
});

/** The extensions that are left, as JSON would print them. */
function redacted(extensions: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.entries(redactError({ message: 'Expected …', extensions }, rules).extensions ?? {}));
}
