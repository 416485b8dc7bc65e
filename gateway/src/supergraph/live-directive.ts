import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLInt,
  GraphQLSchema,
  specifiedDirectives,
} from 'graphql';

/** Least milliseconds between two answers where a client does not say. */
const defaultThrottleMs = 100;

/** Makes a query a live one. It is the gateway's own: no subgraph need know of it. */
export const liveDirective = new GraphQLDirective({
  name: 'live',
  description:
    'Answers now, and again whenever what was answered has changed, over a transport for more than one result.',
  locations: [DirectiveLocation.QUERY],
  args: {
    if: { type: GraphQLBoolean, defaultValue: true, description: 'A plain query where it is false.' },
    throttle: {
      type: GraphQLInt,
      defaultValue: defaultThrottleMs,
      description: 'Least milliseconds between two answers.',
    },
  },
});

/** The same schema with `@live` in it, unless it has a directive of that name already: that one is not ours. */
export function withLiveDirective(schema: GraphQLSchema): GraphQLSchema {
  if (schema.getDirective(liveDirective.name)) return schema;
  const { directives, ...config } = schema.toConfig();
  return new GraphQLSchema({ ...config, directives: [...(directives ?? specifiedDirectives), liveDirective] });
}
