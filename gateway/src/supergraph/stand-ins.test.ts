import { parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { standsInFor, withStandIns } from './stand-ins.ts';

const graphs =
  'enum join__Graph { A @join__graph(name: "a", url: "http://a") B @join__graph(name: "b", url: "http://b") }';
const parcel = (volume: string, fee: string): string => `${graphs}
  type Parcel @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
    id: ID
    size: Int @join__field(graph: A, external: true) @join__field(graph: B)
    volume: Int ${volume}
    fee: Int ${fee}
  }
`;

it('leaves a graph without chains as it is', () => {
  const document = parse(
    parcel('@join__field(graph: A, requires: "size")', '@join__field(graph: A, requires: "size")'),
  );
  expect(withStandIns(document)).toBe(document);
});

it('gives a field in a chain, and what it needs, to a stand-in', () => {
  const document = parse(
    parcel(
      '@join__field(graph: A, requires: "size") @join__field(graph: B, external: true)',
      '@join__field(graph: B, requires: "volume")',
    ),
  );
  const text = print(withStandIns(document));
  expect(text).toContain('A_STAND_IN_0 @join__graph(name: "a for Parcel.volume", url: "stand-in:a")');
  expect(text).toContain('size: Int @join__field(graph: B) @join__field(external: true, graph: A_STAND_IN_0)');
  expect(text).toContain(
    'volume: Int @join__field(graph: B, external: true) @join__field(requires: "size", graph: A_STAND_IN_0)',
  );
});

it('leaves to the subgraph what it provides', () => {
  const sdl = parcel(
    '@join__field(graph: A, requires: "size") @join__field(graph: B, external: true)',
    '@join__field(graph: B, requires: "volume")',
  );
  const query = 'type Query @join__type(graph: A) { parcel: Parcel @join__field(graph: A, provides: "size") }';
  expect(print(withStandIns(parse(sdl + query)))).toContain('size: Int @join__field(graph: A, external: true)');
});

it('knows for whom a stand-in stands', () => {
  expect(standsInFor({ url: 'stand-in:a' })).toBe('a');
  expect(standsInFor({ url: 'http://a' })).toBeUndefined();
});
