import { expect, it } from 'vitest';
import { compose, reviewsTypeDefs, usersTypeDefs } from '../../test/fixture/graph.ts';
import { explain } from './explain.ts';

const sdl = compose({
  users: { typeDefs: usersTypeDefs, url: '' },
  reviews: { typeDefs: reviewsTypeDefs, url: '' },
});

it('prints the normalised operation and the plan of a subscription', async () => {
  const text = 'subscription { userRenamed { ...F } } fragment F on User { n: name greeting }';
  const explained = await explain(sdl, text);
  expect(explained.kind === 'explained' ? explained.text : explained.errors).toMatchInlineSnapshot(`
    "# normalised operation
    subscription {
      userRenamed {
        n: name
        greeting
      }
    }

    # plan
    QueryPlan {
      Subscription {
        Primary: {
          Fetch(service: "users") {
            {
              userRenamed {
                __typename
                id
                n: name
                name
              }
            }
          }
        },
        Rest: {
          Sequence {
            Flatten(path: "userRenamed") {
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

it('says why there is nothing to explain', async () => {
  expect(await explain(sdl, '{ nope }')).toMatchObject({
    kind: 'refused',
    errors: [{ message: 'Cannot query field "nope" on type "Query".' }],
  });
});
