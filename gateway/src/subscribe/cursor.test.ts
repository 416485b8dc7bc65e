import { expect, it } from 'vitest';
import { createCursorsOf, type StreamIdentity } from './cursor.ts';

const secret = '00112233445566778899aabbccddeeff';
const identity: StreamIdentity = {
  operationId: 'o1',
  variables: { a: 1, b: 2 },
  authority: { sub: 'u1' },
  subgraph: 'notes',
};
const cursors = createCursorsOf(secret)(identity);
const place = { position: 41, epoch: undefined };

it('is read where the secret and the stream are the same, whatever the order of the variables', () => {
  const again = createCursorsOf(secret)({ ...identity, variables: { b: 2, a: 1 } });
  for (const one of [place, { position: 41, epoch: 'e1' }]) {
    expect(again.read(cursors.write(one))).toEqual({ kind: 'place', place: one });
  }
});

it.each<Partial<StreamIdentity>>([
  { operationId: 'o2' },
  { variables: { a: 1 } },
  { authority: { sub: 'u2' } },
  { authority: {} },
  { subgraph: 'other' },
])('is foreign to a stream that differs in %j', (change) => {
  const other = createCursorsOf(secret)({ ...identity, ...change });
  expect(other.read(cursors.write(place))).toEqual({ kind: 'refused', reason: 'CURSOR_FOREIGN' });
});

it('is worthless under another secret, without one, and when any character changes', () => {
  const written = cursors.write(place);
  const refused = { kind: 'refused', reason: 'CURSOR_INVALID' };
  expect(createCursorsOf(`${secret}00`)(identity).read(written)).toEqual(refused);
  expect(createCursorsOf(undefined)(identity).read(written)).toEqual(refused);
  // The last character of each part may hold bits that base64url does not use.
  const [body = ''] = written.split('.');
  for (const at of [0, 5, body.length + 1, body.length + 9]) {
    const changed = written[at] === 'A' ? 'B' : 'A';
    expect(cursors.read(written.slice(0, at) + changed + written.slice(at + 1))).toEqual(refused);
  }
  for (const text of ['', '.', 'a.b.c', '💥', body]) expect(cursors.read(text)).toEqual(refused);
});
