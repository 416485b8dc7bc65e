import type { ServerResponse } from 'node:http';
import { refusal, maskError, statusByCode, type ErrorCode } from '../errors.ts';
import type { Headers, Reply } from './exchange.ts';
import { singleHeaders } from './single-headers.ts';

/** A refusal that the transport itself makes, before a GraphQL request was recognised. */
export function refuse(code: ErrorCode, message: string): Extract<Reply, { kind: 'refused' }> {
  const error = maskError(refusal(code, message), () => 'unreported');
  return { kind: 'refused', status: statusByCode[code], result: { errors: [error] } };
}

type Refusal = Extract<Reply, { kind: 'refused' }>;

/** Told of what never becomes an exchange, so that it is seen from outside as what does. */
export type OnRefused = (headers: Headers, refused: Refusal) => void;

/** Answers a request that is no GraphQL. */
export type SendRefused = (response: ServerResponse, refused: Refusal) => void;

export function createSendRefused(onRefused: OnRefused): SendRefused {
  return (response, refused) => {
    response.writeHead(refused.status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(refused.result));
    onRefused(singleHeaders(response.req), refused);
  };
}
