import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { describe, expect, it } from 'vitest';
import { startCounter } from './fixture/counter.ts';
import { startGateway } from './fixture/gateway.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { until } from './fixture/socket.ts';
import { startWorld } from './fixture/world.ts';

const opened = closeAfterEach();
const secret = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';

/** Its handlers do not fit its own types where optional properties are exact. */
function clientOf(url: string, handler: { readonly incrementalHandler?: object } = {}): ApolloClient {
  const options: ApolloClient.Options = {
    cache: new InMemoryCache(),
    link: new HttpLink({ uri: `${url}/graphql` }),
  };
  const client = new ApolloClient(Object.assign(options, handler));
  opened({ close: () => client.stop() });
  return client;
}

describe('Apollo Client 4 as it comes', () => {
  it.each([
    ['the draft of 2022', () => new Defer20220824Handler()],
    ['the present draft', () => new GraphQL17Alpha9Handler()],
  ])('gets what is deferred in %s', async (_name, handler) => {
    const slow = Promise.withResolvers<void>();
    const world = opened(await startWorld({ reviews: () => slow.promise }));
    const gateway = opened(await startGateway(world.sdl));
    const client = clientOf(gateway.url, { incrementalHandler: handler() });
    const query = gql`
      query {
        me {
          id
          name
          ... @defer(label: "reviews") {
            reviewCount
            reviews {
              id
              body
            }
          }
        }
      }
    `;
    const seen: unknown[] = [];
    const watched = client.watchQuery({ query }).subscribe(({ data }) => seen.push(data));
    opened({ close: () => watched.unsubscribe() });
    await until(() => JSON.stringify(seen).includes('Ada'));
    expect(seen.at(-1)).toEqual({ me: { __typename: 'User', id: 'u1', name: 'Ada' } });
    slow.resolve();
    await until(() => JSON.stringify(seen).includes('Review 1'));
    expect(seen.at(-1)).toMatchObject({ me: { id: 'u1', reviewCount: 1, reviews: [{ body: 'Review 1' }] } });
  });

  it('subscribes over HTTP, and goes on after the cursor that it sends along', async () => {
    const world = opened(await startCounter());
    const gateway = opened(await startGateway(world.sdl, { secret }));
    const client = clientOf(gateway.url);
    const results: { readonly data?: unknown; readonly extensions?: Record<string, unknown> | undefined }[] = [];
    const follow = (extensions: Record<string, unknown>) => {
      const subscription = client
        .subscribe({ query: gql('subscription { counted }'), extensions, fetchPolicy: 'no-cache' })
        .subscribe((result) => results.push(result));
      opened({ close: () => subscription.unsubscribe() });
      return subscription;
    };
    const first = follow({});
    await until(() => world.streams() === 1);
    for (let n = 0; n < 3; n += 1) world.count();
    await until(() => results.length === 3);
    expect(results.map(({ data }) => data)).toEqual([{ counted: 1 }, { counted: 2 }, { counted: 3 }]);
    const cursor = results[1]?.extensions?.['cursor'];
    first.unsubscribe();
    await until(() => world.streams() === 0);
    follow({ resume: { cursor } });
    await until(() => results.length === 4);
    expect(results[3]?.data).toEqual({ counted: 3 });
  });
});
