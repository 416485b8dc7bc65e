import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** The DateTime scalar of base.graphql: RFC 3339 text outside, `Date` inside, always UTC when served. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize(value) {
    const date = value instanceof Date ? value : new Date(String(value));
    if (Number.isNaN(date.getTime())) throw new GraphQLError('A DateTime holds no valid moment');
    return date.toISOString();
  },
  parseValue: parse,
  parseLiteral(node) {
    return parse(node.kind === Kind.STRING ? node.value : undefined);
  },
});

/** RFC 3339 section 5.6: date, time and offset are all required. */
const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

function parse(value: unknown): Date {
  const date = typeof value === 'string' && RFC_3339.test(value) ? new Date(value) : undefined;
  if (date === undefined || Number.isNaN(date.getTime()) || !sameDay(String(value), date)) {
    throw new GraphQLError('Expected a DateTime as RFC 3339 text, such as 2026-11-21T09:30:00Z');
  }
  return date;
}

/** `new Date` rolls 30 February over into March; RFC 3339 has no such day. */
function sameDay(text: string, date: Date): boolean {
  const midnight = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && midnight.toISOString().slice(0, 10) === text.slice(0, 10);
}
