import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../src/lib/sha256.ts';
import { startGateway } from './fixture/gateway.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { startWorld } from './fixture/world.ts';

const opened = closeAfterEach();
const query = gql`
  query Me {
    me {
      id
      name
    }
  }
`;

describe("Apollo Client's persisted queries, as they come from npm", () => {
  it.each([
    ['POST', false],
    ['GET', true],
  ])('are registered and then found, by %s', async (_method, useGETForHashedQueries) => {
    const world = opened(await startWorld());
    const gateway = opened(await startGateway(world.sdl));
    const sent: string[] = [];
    const recorded: typeof fetch = (url, init) => {
      const request = new Request(url, init);
      const search = new URL(request.url).searchParams.get('query') ?? '';
      const body = typeof init?.body === 'string' ? init.body : '';
      sent.push(`${search}${body}`.includes('query Me') ? 'text' : 'hash');
      return fetch(url, init);
    };
    const link = ApolloLink.from([
      new PersistedQueryLink({ sha256, useGETForHashedQueries }),
      new HttpLink({ uri: `${gateway.url}/graphql`, fetch: recorded }),
    ]);
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    for (let i = 0; i < 2; i += 1) {
      const { data } = await client.query({ query, fetchPolicy: 'network-only' });
      expect(data).toMatchObject({ me: { id: 'u1', name: 'Ada' } });
    }
    expect(sent).toEqual(['hash', 'text', 'hash']);
    client.stop();
  });
});
