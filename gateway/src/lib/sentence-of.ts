/** What went wrong, for people: the message of an error, with those of its causes. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const parts =
    error instanceof AggregateError && error.message === '' ? error.errors.map(sentenceOf) : [error.message];
  const cause = error.cause === undefined ? [] : [sentenceOf(error.cause)];
  return [...parts, ...cause].join(': ');
}
