import { createClient, type Client } from 'graphql-ws';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { subscription, type Sighting, type Word } from './counting.ts';

/*
 * A process with many subscribers, the npm client as it comes: node crowd.ts URL MEMBERS. Each keeps the cursor of its last
 * result in the payload that its client sends again. Tells its parent what they saw whenever it is asked.
 */
const [url = '', members = '0'] = process.argv.slice(2);

class Socket extends WebSocket {
  constructor(address: string, protocols: string[]) {
    super(address, protocols, { perMessageDeflate: false });
    attempts += 1;
  }
}

interface Member {
  readonly client: Client;
  last: number;
}

let [attempts, missed, repeated, gaps, ended] = [0, 0, 0, 0, 0];

/** Milliseconds within which those come back who were cut off together. */
const spreadMs = 1000;

function join(): Member {
  const client = createClient({
    url,
    webSocketImpl: Socket,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (attempt) => pause(Math.random() * spreadMs * Math.min(attempt + 1, 5)),
  });
  const member: Member = { client, last: 0 };
  const extensions: { resume?: { readonly cursor: string } } = {};
  client.subscribe<{ counted: { number: number } }, { cursor?: string; musubi?: { recovered?: boolean } }>(
    { query: subscription, extensions },
    {
      next({ data, extensions: told }) {
        if (told?.cursor !== undefined) extensions.resume = { cursor: told.cursor };
        if (told?.musubi?.recovered === false) gaps += 1;
        if (data) note(member, data.counted.number);
      },
      error: () => void (ended += 1),
      complete: () => void (ended += 1),
    },
  );
  return member;
}

function note(member: Member, number: number): void {
  if (member.last > 0 && number > member.last + 1) missed += number - member.last - 1;
  if (number <= member.last) repeated += 1;
  else member.last = number;
}

function sighting(): Sighting {
  const least = crowd.reduce((found, { last }) => Math.min(found, last), Number.MAX_SAFE_INTEGER);
  return { members: crowd.length, least, missed, repeated, gaps, ended, attempts };
}

const crowd: Member[] = [];
process.on('message', (word: Word) => {
  if (word === 'storm') for (const { client } of crowd) client.terminate();
  else process.send?.(sighting());
});
process.on('disconnect', () => process.exit());
for (let count = 0; count < Number(members); count += 1) {
  crowd.push(join());
  if (count % 50 === 49) await pause(20);
}
process.send?.({ kind: 'ready', url });
