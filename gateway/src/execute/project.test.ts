import * as fc from 'fast-check';
import { buildSchema, GraphQLError, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fakeGeneration } from '../../test/fixture/generation.ts';
import { JsonText, stringifyResult } from '../lib/json-text.ts';
import { selectOperation } from '../operation/operation.ts';
import { compileProjection } from './project.ts';

const schema = buildSchema(`
  type Query { users: [User] media: [Media!] }
  type User { id: ID! name: String! friend: User }
  union Media = Book | Film
  type Book { title: String } type Film { minutes: Int }
`);

function projected(
  text: string,
  data: Record<string, unknown>,
  errors: readonly GraphQLError[] = [],
  united = new Set<Record<string, unknown>>(),
) {
  const generation = fakeGeneration(schema);
  const operation = selectOperation({ text, document: parse(text), generation }, undefined);
  if (operation.kind === 'refused') throw new Error('Expected one operation');
  const { project, print } = compileProjection(operation, {});
  const run = { errors, united };
  const whole = JSON.stringify(project(data, run));
  // As text it is the same, letter by letter.
  expect(stringifyResult(print(data, { ...run, united: new Set([...united, {}]) }))).toBe(whole);
  return JSON.parse(whole);
}

describe('projection', () => {
  it('gives what was asked for, in the order in which it was asked', () => {
    const data = {
      media: [
        { __typename: 'Book', title: 'Momo' },
        { __typename: 'Film', minutes: 90 },
      ],
    };
    const text = '{ media { ... on Film { minutes } __typename ... on Book { title } } }';
    expect(JSON.stringify(projected(text, data).data)).toBe(
      '{"media":[{"__typename":"Book","title":"Momo"},{"minutes":90,"__typename":"Film"}]}',
    );
  });

  it('reads values under the names that subgraphs were asked under', () => {
    expect(projected('{ people: users { n: name } }', { _r_people: [{ _r_n: 'Ada' }] }).data).toEqual({
      people: [{ n: 'Ada' }],
    });
  });

  it('nulls the next parent that may be null and says where it began', () => {
    const { data, errors } = projected('{ users { id friend { name } } }', {
      users: [{ id: '1', friend: { name: null } }],
    });
    expect(data).toEqual({ users: [{ id: '1', friend: null }] });
    expect(errors).toMatchObject([
      { message: 'Cannot return null for non-nullable field User.name.', path: ['users', 0, 'friend', 'name'] },
    ]);
  });

  it('adds no error to a null that a fetch has explained', () => {
    const why = new GraphQLError('No', { path: ['users', 0, 'name'] });
    const { data, errors } = projected('{ users { name } }', { users: [{}] }, [why]);
    expect(data).toEqual({ users: [null] });
    expect(errors).toHaveLength(1);
  });

  it('completes an object that is in many places once, and tells each place of what does not fit', () => {
    const friend = { id: '1', name: 'Ada', friend: null };
    const broken = { id: '2' };
    const users = [friend, friend, broken, broken];
    const { data, errors } = projected('{ users { name } }', { users }, [], new Set([friend, broken]));
    expect(data).toEqual({ users: [{ name: 'Ada' }, { name: 'Ada' }, null, null] });
    expect(errors.map(({ path }: GraphQLError) => path)).toEqual([
      ['users', 2, 'name'],
      ['users', 3, 'name'],
    ]);
  });

  it('gives an object what each place asks of it', () => {
    const ada = { id: '1', name: 'Ada', friend: { id: '2', name: 'Grace', friend: null } };
    const text = '{ users { id friend { id name } } media { __typename } }';
    const everywhere = { users: [ada, ada, { ...ada, friend: ada }] };
    const united = new Set<Record<string, unknown>>([ada, ada.friend]);
    expect(projected(text, everywhere, [], united).data.users).toEqual([
      { id: '1', friend: { id: '2', name: 'Grace' } },
      { id: '1', friend: { id: '2', name: 'Grace' } },
      { id: '1', friend: { id: '1', name: 'Ada' } },
    ]);
  });

  it('prints as text whatever came, as it would without', () => {
    const anything = fc.oneof(
      fc.constant(null),
      fc.constant(undefined),
      fc.string(),
      fc.integer(),
      fc.constant({}),
      fc.constant([]),
    );
    const usually = (value: fc.Arbitrary<unknown>) =>
      fc.oneof({ weight: 40, arbitrary: value }, { weight: 1, arbitrary: anything });
    const { user } = fc.letrec((tie) => ({
      user: fc.record({
        id: usually(fc.oneof(fc.string(), fc.nat())),
        name: usually(fc.string({ unit: 'grapheme' })),
        friend: fc.option(usually(tie('user')), { depthSize: 'small' }),
      }),
    }));
    const medium = fc.oneof(
      fc.record({ __typename: usually(fc.constant('Book')), title: usually(fc.option(fc.string())) }),
      fc.record({ __typename: usually(fc.constant('Film')), minutes: usually(fc.nat()) }),
    );
    const many = fc.record({
      users: usually(fc.array(user, { maxLength: 3 })),
      media: usually(fc.array(usually(medium), { maxLength: 4 })),
    });
    const text = `{ kind: __typename users { id name friend { name friend { id friend { id } } } }
      media { __typename ... on Book { title } ... on Film { minutes } } }`;
    let clean = 0;
    fc.assert(
      fc.property(many, fc.boolean(), ({ users, media }, isTwice) => {
        const list = Array.isArray(users) ? users : [];
        const united = new Set<Record<string, unknown>>(isTwice ? list : []);
        const { errors } = projected(
          text,
          { users: isTwice ? [...list, ...list] : users, _r_users: users, media },
          [],
          united,
        );
        if (errors === undefined) clean += 1;
      }),
      { numRuns: 500 },
    );
    expect(clean).toBeGreaterThan(100);
  });

  it('gives text where objects are met more than once and nothing failed', () => {
    const generation = fakeGeneration(schema);
    const text = '{ users { name } }';
    const operation = selectOperation({ text, document: parse(text), generation }, undefined);
    if (operation.kind === 'refused') throw new Error('Expected one operation');
    const { print } = compileProjection(operation, {});
    const ada = { name: 'Ada' };
    const met = (...united: readonly Record<string, unknown>[]) => ({ errors: [], united: new Set(united) });
    expect(print({ users: [ada, ada] }, met(ada)).data).toBeInstanceOf(JsonText);
    expect(print({ users: [ada, {}] }, met(ada)).data).toEqual({ users: [ada, null] });
    expect(print({ users: [ada] }, met()).data).toEqual({ users: [ada] });
  });

  it('does not tell of types and values that the client is not to see', () => {
    const { errors } = projected('{ media { __typename } }', { media: [{ __typename: 'SecretThing' }] });
    expect(JSON.stringify(errors)).not.toContain('SecretThing');
  });
});
