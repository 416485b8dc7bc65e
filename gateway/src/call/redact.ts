import type { GraphQLFormattedError } from 'graphql';
import { maskedError, safeExtensions, type ErrorCode, type ReportError } from '../errors.ts';
import { CallFailure, type FailureKind } from './http-exchange.ts';
import type { SubgraphAnswer, SubgraphCall } from './subgraph-call.ts';

const codeOfFailure = {
  unavailable: 'SUBGRAPH_UNAVAILABLE',
  timeout: 'SUBGRAPH_TIMEOUT',
  'out-of-time': 'SUBGRAPH_TIMEOUT',
  'not-tried': 'SUBGRAPH_UNAVAILABLE',
  'bad-response': 'SUBGRAPH_BAD_RESPONSE',
} as const satisfies Record<FailureKind, ErrorCode>;

const unreachable = 'A part of the graph cannot be reached right now. Please try again.';
const tooLate = 'A part of the graph did not answer in time. Please try again.';

const messageOfFailure = {
  unavailable: unreachable,
  timeout: tooLate,
  'out-of-time': tooLate,
  'not-tried': unreachable,
  'bad-response': 'A part of the graph gave an answer that cannot be used.',
} as const satisfies Record<FailureKind, string>;

export interface RedactionRules {
  /** Codes of subgraph errors whose message clients may read. */
  readonly allowedCodes: ReadonlySet<string>;
  readonly report: ReportError;
}

/** Makes a subgraph's errors fit for clients, and turns failed calls into errors of the answer. */
export function redact({ allowedCodes, report }: RedactionRules, next: SubgraphCall): SubgraphCall {
  return async (body, scope) => {
    try {
      const answer = await next(body, scope);
      const { errors } = answer;
      if (errors.length === 0) return answer;
      return { ...answer, errors: errors.map((error) => redactError(error, { allowedCodes, report })) };
    } catch (error) {
      if (scope.signal.aborted || !(error instanceof CallFailure)) throw error;
      return failedAnswer(error, report);
    }
  };
}

/** The error with message, code, field and reason if its code is allowed, else masked under an id; the path stays. */
export function redactError(
  error: GraphQLFormattedError,
  { allowedCodes, report }: RedactionRules,
): GraphQLFormattedError {
  const { message, path, extensions: { code, field, reason } = {} } = error;
  const place = Array.isArray(path) ? { path } : {};
  if (typeof code === 'string' && allowedCodes.has(code) && !isRefusedSignature(reason)) {
    const named = typeof field === 'string' ? { field } : {};
    const because = typeof reason === 'string' && STABLE.test(reason) ? { reason } : {};
    return { message, ...place, extensions: { ...safeExtensions({ code, ...named, ...because }) } };
  }
  const errorId = report(error);
  const extensions = { ...safeExtensions({ code: 'INTERNAL_SERVER_ERROR', errorId }) };
  return { message: maskedError(errorId).message, ...place, extensions };
}

/** What clients may branch on is a word, not a text that some value went into. */
const STABLE = /^[A-Z][A-Z0-9_]{0,63}$/;

/** The subgraph does not take our word: that is about the gateway, not about the client. */
function isRefusedSignature(reason: unknown): boolean {
  return typeof reason === 'string' && /^(SIGNATURE_|WRONG_AUDIENCE)/.test(reason);
}

function failedAnswer(failure: CallFailure, report: ReportError): SubgraphAnswer {
  const code = codeOfFailure[failure.kind];
  const extensions = { ...safeExtensions({ code, errorId: report(failure) }) };
  return { data: null, errors: [{ message: messageOfFailure[failure.kind], extensions }] };
}
