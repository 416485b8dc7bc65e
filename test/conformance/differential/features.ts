import type { Piece } from './part.ts';

const signs: readonly (readonly [feature: string, sign: RegExp])[] = [
  ['@interfaceObject', /type \w+ @key\(fields: "id"\) @interfaceObject/],
  ['compound key', /@key\(fields: "brand model"/],
  ['nested key', /@key\(fields: "place \{/],
  ['several keys', /(@key\([^)]*\) ){2}/],
  ['resolvable: false', /resolvable: false/],
  ['value type', /type (Size|Tag) @shareable/],
  ['@requires', /@requires/],
  ['@requires with arguments', /@requires\(fields: "[^"]*\(/],
  ['@requires below a field', /@requires\(fields: "[^"]*\{/],
  ['@requires with fragments', /@requires\(fields: "[^"]*\.\.\./],
  ['@provides', /@provides/],
  ['@provides with fragments', /@provides\(fields: "[^"]*\.\.\./],
  ['@override', /@override/],
  ['@inaccessible', /@inaccessible/],
  ['union', /union/],
  ['interface', /interface Some/],
  ['list of lists', /: \[\[/],
  ['input object', /where: Filter/],
  ['mutation', /type Mutation/],
];

/** Which features of federation the subgraphs of a world use. */
export function countFeatures(pieces: readonly Piece[]): readonly string[] {
  const text = pieces.map(({ sdl }) => sdl.slice(sdl.indexOf('type Place'))).join('\n');
  return signs.flatMap(([feature, sign]) => (sign.test(text) ? [feature] : []));
}
