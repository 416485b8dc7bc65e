import { isDeepStrictEqual } from 'node:util';

/** How an answer compares with ours: the same, the same but for the order of fields, or another one. */
export type Verdict = 'same' | 'order' | 'wrong';

/** Compares data and errors; what else a gateway adds is its own. */
export function judgeAnswer(ours: string, theirs: string): Verdict {
  const [expected, actual] = [ours, theirs].map((text) => {
    const { data, errors } = JSON.parse(text);
    return { data, errors };
  });
  if (!isDeepStrictEqual(expected, actual)) return 'wrong';
  return JSON.stringify(expected) === JSON.stringify(actual) ? 'same' : 'order';
}
