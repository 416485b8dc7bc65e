import { parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { withAbsentMembers } from './absent-members.ts';

const sdl = (offers: string): string => `
  enum join__Graph { A @join__graph(name: "a", url: "http://a") B @join__graph(name: "b", url: "http://b") }
  type Page @join__type(graph: A) @join__type(graph: B) { offers: [Offer!]! ${offers} }
  union Offer @join__type(graph: A) @join__type(graph: B) @join__unionMember(graph: A, member: "Discount")
    @join__unionMember(graph: B, member: "Discount") @join__unionMember(graph: A, member: "Gift") = Discount | Gift
  type Discount @join__type(graph: A) @join__type(graph: B) { label: String }
  type Gift @join__type(graph: A) { maker: Maker }
  type Maker @join__type(graph: A) { name: String kind: Kind }
  enum Kind @join__type(graph: A) { KILN @join__enumValue(graph: A) }
`;

it('leaves a graph as it is where no field is resolved by two who know different members', () => {
  const document = parse(sdl('@join__field(graph: A)'));
  expect(withAbsentMembers(document)).toEqual({ document, absences: undefined });
});

it('shows who does not know a member to have it, and what it leads to', () => {
  const { document, absences } = withAbsentMembers(parse(sdl('')));
  const text = print(document);
  expect(text).toContain('@join__unionMember(graph: B, member: "Gift")');
  expect(text).toContain('type Gift @join__type(graph: A) @join__type(graph: B)');
  expect(text).toContain('maker: Maker @join__field(graph: A) @join__field(graph: B)');
  expect(text).toContain('KILN @join__enumValue(graph: A) @join__enumValue(graph: B)');
  expect(absences).toEqual({
    members: new Set(['B Offer.Gift']),
    types: new Set(['B Gift', 'B Maker', 'B Kind']),
    abstracts: new Set(['Offer']),
  });
});
