import type { Reply } from '../http/exchange.ts';

/** The code of the first error in a reply, or `OK`. All codes in replies are of known lists: see errors.ts. */
export function codeOf(reply: Reply): string {
  if (reply.kind === 'stream') return 'OK';
  const [first] = reply.result.errors ?? [];
  if (first === undefined) return 'OK';
  const code = first.extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}

/** The ids under which errors were kept from the client. */
export function errorIdsOf(reply: Reply): readonly string[] {
  if (reply.kind === 'stream') return [];
  return (reply.result.errors ?? []).flatMap(({ extensions }) => {
    const id = extensions?.['errorId'];
    return typeof id === 'string' ? [id] : [];
  });
}
