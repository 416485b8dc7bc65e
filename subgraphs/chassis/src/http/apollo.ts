import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { FormatError } from '../errors.ts';

/** What the server itself reads of a context, whatever the subgraph adds. */
export type ServedContext = { readonly jti: string };

export type GraphqlHandler<Context extends ServedContext> = {
  /** Runs a verified POST body; answers what to send. */
  handle(body: unknown, headers: ReadonlyMap<string, string>, context: Context): Promise<HttpAnswer>;
  close(): Promise<void>;
};

export type HttpAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Apollo Server without its own HTTP: introspection is on, because nothing unsigned gets here. */
export async function createGraphqlHandler<Context extends ServedContext>(options: {
  readonly schema: GraphQLSchema;
  readonly formatError: FormatError;
  readonly isFresh: (jti: string) => boolean;
  readonly log: Logger;
}): Promise<GraphqlHandler<Context>> {
  const server = new ApolloServer<Context>({
    schema: options.schema,
    formatError: options.formatError,
    introspection: true,
    csrfPrevention: false,
    persistedQueries: false,
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: options.log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      singleUseForMutations(options.isFresh),
    ],
  });
  await server.start();
  return {
    close: () => server.stop(),
    async handle(body, headers, context) {
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: 'POST', headers: new HeaderMap(headers), search: '', body },
        context: () => Promise.resolve(context),
      });
      return {
        status: answer.status ?? 200,
        headers: Object.fromEntries(answer.headers),
        body: answer.body.kind === 'complete' ? answer.body.string : await joined(answer.body.asyncIterator),
      };
    },
  };
}

/** A captured query tells nothing new when repeated; a captured mutation would act twice. */
function singleUseForMutations<Context extends ServedContext>(
  isFresh: (jti: string) => boolean,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ operation, contextValue }) {
          if (operation?.operation !== OperationTypeNode.MUTATION || isFresh(contextValue.jti))
            return Promise.resolve();
          throw new GraphQLError('The signature was used before; each mutation needs its own', {
            extensions: {
              code: 'UNAUTHENTICATED',
              reason: 'SIGNATURE_REPLAYED',
              http: { status: 401 },
            },
          });
        },
      }),
  };
}

async function joined(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}
