import { describe, expect, it } from 'vitest';
import { startCounter } from './fixture/counter.ts';
import { startGateway } from './fixture/gateway.ts';
import { readMultipart } from './fixture/multipart.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { until } from './fixture/socket.ts';

const opened = closeAfterEach();
const secret = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const accept =
  'multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/graphql-response+json,application/json;q=0.9';

async function start() {
  const world = opened(await startCounter());
  const gateway = opened(await startGateway(world.sdl, { secret }));
  const ask = (query: string, extensions: object = {}): Promise<Response> =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { accept, 'content-type': 'application/json' },
      body: JSON.stringify({ query, extensions }),
    });
  return { world, gateway, ask };
}

/** Apollo's multipart protocol for subscriptions over HTTP. The ids stay. */
describe('multipart subscriptions', () => {
  it('MS01 MUST name boundary and version in the content type', async () => {
    const { ask } = await start();
    const { headers } = await ask('subscription { counted }');
    expect(headers.get('content-type')).toBe('multipart/mixed; boundary="graphql"; subscriptionSpec=1.0');
  });

  it('MS02 MUST put each result into "payload"', async () => {
    const { world, ask } = await start();
    const parts = readMultipart(await ask('subscription { counted }'));
    await until(() => world.streams() === 1);
    world.count();
    expect(await parts.next()).toMatchObject({ payload: { data: { counted: 1 } } });
  });

  it('MS03 MUST end with a transport error and the last boundary where the stream ends before its time', async () => {
    const { world, gateway, ask } = await start();
    const parts = readMultipart(await ask('subscription { counted }'));
    await until(() => world.streams() === 1);
    const closing = gateway.close();
    expect(await parts.rest()).toMatchObject([{ payload: null, errors: [{ extensions: { code: 'NOT_READY' } }] }]);
    await closing;
  });

  it('MS04 MUST refuse by status, in JSON, what is no request', async () => {
    const { ask } = await start();
    const response = await ask('subscription { nothing }');
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('json');
  });

  it('MS05 SHOULD answer a query as one result', async () => {
    const { ask } = await start();
    expect(await (await ask('{ __typename }')).json()).toEqual({ data: { __typename: 'Query' } });
  });
});
