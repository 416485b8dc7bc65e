import { refusal, maskError, statusByCode, type ErrorCode } from '../errors.ts';
import type { Reply } from './exchange.ts';

/** A refusal that the transport itself makes, before a GraphQL request was recognised. */
export function refuse(code: ErrorCode, message: string): Extract<Reply, { kind: 'refused' }> {
  const error = maskError(refusal(code, message), () => 'unreported');
  return { kind: 'refused', status: statusByCode[code], result: { errors: [error] } };
}
