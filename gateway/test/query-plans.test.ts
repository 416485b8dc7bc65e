import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GatewaySettings } from '../src/index.ts';
import { startGateway } from './fixture/gateway.ts';
import { startIssuer, type Issuer } from './fixture/issuer.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { startWorld, type World } from './fixture/world.ts';

const opened = closeAfterEach();
const query = '{ me { name greeting } }';
const asking = { 'musubi-query-plan': 'include' };

let world: World;
let issuer: Issuer;

beforeAll(async () => {
  world = await startWorld();
  issuer = await startIssuer();
});

afterAll(() => world.close());

/** The answer to a query, its extensions included. */
async function answer(settings: Partial<GatewaySettings>, headers: Record<string, string>): Promise<object> {
  const gateway = opened(await startGateway(world.sdl, { tokens: issuer.tokens, ...settings }));
  return (await gateway.post({ query }, headers)).body;
}

const data = { me: { name: 'Ada', greeting: 'Hello Ada' } };

describe('the plan of an operation', () => {
  it('comes with its answer', async () => {
    expect(await answer({ queryPlans: { kind: 'anybody' } }, asking)).toMatchInlineSnapshot(`
      {
        "data": {
          "me": {
            "greeting": "Hello Ada",
            "name": "Ada",
          },
        },
        "extensions": {
          "cost": 1,
          "queryPlan": [
            {
              "kind": "sequence",
              "steps": [
                {
                  "document": "{
        me {
          __typename
          id
          name
        }
      }",
                  "kind": "fetch",
                  "subgraph": "users",
                },
                {
                  "document": "query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on User {
            greeting
          }
        }
      }",
                  "entities": "... on User { __typename id name }",
                  "kind": "fetch",
                  "path": "me",
                  "subgraph": "reviews",
                },
              ],
            },
          ],
        },
      }
    `);
  });

  it('comes only on asking, and to nobody unless that is set', async () => {
    expect(await answer({ queryPlans: { kind: 'anybody' } }, {})).toEqual({ data });
    expect(await answer({}, asking)).toEqual({ data });
  });

  it('comes to those who have the scope', async () => {
    const queryPlans = { kind: 'scope', scope: 'plans:r' } as const;
    const as = async (scope: string) => ({
      ...asking,
      authorization: `Bearer ${await issuer.token('staff-1', { claims: { scope } })}`,
    });
    expect(await answer({ queryPlans }, await as('plans:r'))).toHaveProperty('extensions.queryPlan');
    expect(await answer({ queryPlans }, await as('plans:rw'))).toEqual({ data });
    expect(await answer({ queryPlans }, asking)).toEqual({ data });
  });
});
