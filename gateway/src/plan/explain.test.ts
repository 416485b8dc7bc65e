import { expect, it } from 'vitest';
import { compose, reviewsTypeDefs, usersTypeDefs } from '../../test/fixture/graph.ts';
import { explain } from './explain.ts';

const sdl = compose({
  users: { typeDefs: usersTypeDefs, url: '' },
  reviews: { typeDefs: reviewsTypeDefs, url: '' },
});

it('prints the normalised operation and the plan of a subscription', () => {
  const text = 'subscription { userRenamed { ...F } } fragment F on User { n: name greeting }';
  const explained = explain(sdl, text);
  expect(explained.kind === 'explained' ? explained.text : explained.errors).toMatchInlineSnapshot(`
    "# normalised operation
    subscription {
      _r_userRenamed: userRenamed {
        ... on User {
          _r_n: name
          greeting
        }
      }
    }

    # plan
    QueryPlan {
      Subscription {
        Primary: {
          Fetch(service: "users") {
            {
              _r_userRenamed: userRenamed {
                __typename
                id
                _r_n: name
                name
              }
            }
          }
        },
        Rest: {
          Sequence {
            Flatten(path: "_r_userRenamed") {
              Fetch(service: "reviews") {
                {
                  ... on User {
                    __typename
                    id
                    name
                  }
                } =>
                {
                  ... on User {
                    greeting
                  }
                }
              },
            },
          }
        }
      },
    }"
  `);
});

it('says why there is nothing to explain', () => {
  expect(explain(sdl, '{ nope }')).toMatchObject({
    kind: 'refused',
    errors: [{ message: 'Cannot query field "nope" on type "Query".' }],
  });
});
