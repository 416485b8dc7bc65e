import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { responseShape } from './response-shape.ts';

const document = parse('{ a: one { ...F } } fragment F on One { two }');
const shapeIn = (sdl: string): string => responseShape(document, buildSchema(sdl));

it('is the same while all that is selected has the same types', () => {
  const before = shapeIn('type Query { one: One } type One { two: Int! }');
  expect(shapeIn('type Query { one: One zero: Int } type One { two: Int! three: ID }')).toBe(before);
  expect(before).toBe('Query.one: One\nOne.two: Int!');
});

it.each(['type Query { one: One! } type One { two: Int! }', 'type Query { one: One } type One { two: Int }'])(
  'differs in %s',
  (sdl) => expect(shapeIn(sdl)).not.toBe(shapeIn('type Query { one: One } type One { two: Int! }')),
);
