import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, type SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { codedError, type FormatError } from '../errors.ts';
import type { StreamPlace } from '../events/subscribe.ts';
import { subscriptionRequest, type SignedRequest } from '../identity/sign.ts';
import type { SignatureHeaders, Verification } from '../identity/verify.ts';
import { BODY_LIMIT } from './body.ts';
import { ending } from './ending.ts';

/** What the socket side needs of a subgraph. */
export type WebSocketParts<Context extends SocketContext> = {
  readonly schema: GraphQLSchema;
  readonly formatError: FormatError;
  verify(request: SignedRequest, signature: SignatureHeaders): Verification;
  contextOf(verified: Verification & { kind: 'verified' }, startAfter: number | undefined): Context;
};

/** What the socket side reads of a context: the place of the value just sent. */
export type SocketContext = {
  readonly place: () => StreamPlace | undefined;
  readonly events: { readonly epoch: string };
};

/**
 * graphql-transport-ws on `/graphql`, for subscriptions only. The socket carries many callers, so
 * each subscribe message brings its own signature in `extensions.gwCtx` and `extensions.gwSig`,
 * and may bring `extensions.after`, the log position to go on from. Every answer carries
 * `extensions.position`, `extensions.epoch` (the log that it counts in) and, in a stream of states,
 * `extensions.state` (the thing that it tells of).
 */
export function serveWebSocket<Context extends SocketContext>(
  server: Server,
  parts: WebSocketParts<Context>,
): { close(): Promise<void> } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: BODY_LIMIT,
    handleProtocols: (offered) => (offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false),
  });
  server.on('upgrade', (request, socket: Duplex, head) => {
    const [path] = (request.url ?? '/').split('?');
    if (path !== '/graphql') {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request));
  });
  const disposable = useServer(
    {
      connectionInitWaitTimeout: 5000,
      onSubscribe: (_socket, _id, payload) => prepare(parts, payload),
      onOperation: (...given) => ending(given[4]),
      onNext: (...given) => answerOf(parts, given[3], given[4]),
      onError: (...given) => given[3].map((error) => format(parts, error)),
    },
    sockets,
  );
  return { close: async () => disposable.dispose() };
}

/** A result as it leaves: errors formatted, the log position beside it. */
function answerOf<Context extends SocketContext>(
  parts: WebSocketParts<Context>,
  args: ExecutionArgs,
  { data, errors, extensions }: Loose<ExecutionResult>,
): FormattedExecutionResult {
  const place = placeOf(args);
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map((error) => format(parts, error)) } : {}),
    ...(place === undefined ? {} : { extensions: { ...extensions, ...place } }),
  };
}

/** graphql-ws's own result type, whose absent fields may be undefined. */
type Loose<Type> = { readonly [Name in keyof Type]: Type[Name] | undefined };

/** Signature first, then parse and validate: what `graphql-ws` should execute, or the errors. */
function prepare<Context extends SocketContext>(
  parts: WebSocketParts<Context>,
  payload: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] {
  const verified = parts.verify(subscriptionRequest(payload), {
    context: extension(payload, 'gwCtx'),
    signature: extension(payload, 'gwSig'),
  });
  if (verified.kind === 'refused') {
    const { reason, message } = verified;
    return [codedError('UNAUTHENTICATED', message, { reason })];
  }
  try {
    const document = parse(payload.query, { maxTokens: 15_000 });
    const operation = getOperationAST(document, payload.operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [codedError('BAD_REQUEST', 'Expected a subscription; send other operations by POST')];
    }
    const errors = validate(parts.schema, document);
    if (errors.length > 0) return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
    return {
      schema: parts.schema,
      document,
      operationName: payload.operationName ?? null,
      variableValues: payload.variables ?? {},
      contextValue: parts.contextOf(verified, startAfterOf(payload)),
    };
  } catch (error) {
    if (error instanceof GraphQLError) return [coded(error, 'GRAPHQL_PARSE_FAILED')];
    throw error;
  }
}

function startAfterOf(payload: SubscribePayload): number | undefined {
  const after: unknown = payload.extensions?.['after'];
  if (after === undefined || after === null) return undefined;
  const position = Number(after);
  if (Number.isSafeInteger(position) && position >= 0) return position;
  throw codedError('BAD_USER_INPUT', 'Expected extensions.after to be a log position, an integer from 0');
}

function extension(payload: SubscribePayload, name: string): string | undefined {
  const value: unknown = payload.extensions?.[name];
  return typeof value === 'string' ? value : undefined;
}

function placeOf({ contextValue }: ExecutionArgs): (StreamPlace & { readonly epoch: string }) | undefined {
  if (!isSocketContext(contextValue)) return undefined;
  const { place, events } = contextValue;
  const noted = place();
  return noted && { ...noted, epoch: events.epoch };
}

function isSocketContext(context: unknown): context is SocketContext {
  return typeof context === 'object' && context !== null && 'place' in context && typeof context.place === 'function';
}

/** graphql-js gives no codes; an error without a path is about the request itself. */
function format<Context extends SocketContext>(parts: WebSocketParts<Context>, error: GraphQLError) {
  const known = error.extensions['code'] === undefined && !error.path && !error.originalError;
  const given = known ? coded(error, 'BAD_USER_INPUT') : error;
  return parts.formatError(given.toJSON(), given);
}

function coded(error: GraphQLError, code: string): GraphQLError {
  if (typeof error.extensions['code'] === 'string') return error;
  const { message, nodes, source, positions, path } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { ...error.extensions, code },
  });
}
