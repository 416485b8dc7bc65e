import type { ServerResponse } from 'node:http';
import { refusal, maskError, statusByCode, type ErrorCode } from '../errors.ts';
import type { Reply } from './exchange.ts';

/** A refusal that the transport itself makes, before a GraphQL request was recognised. */
export function refuse(code: ErrorCode, message: string): Extract<Reply, { kind: 'refused' }> {
  const error = maskError(refusal(code, message), () => 'unreported');
  return { kind: 'refused', status: statusByCode[code], result: { errors: [error] } };
}

/** Answers with it, for requests that are no GraphQL. */
export function sendRefused(response: ServerResponse, { status, result }: Extract<Reply, { kind: 'refused' }>): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(result));
}
