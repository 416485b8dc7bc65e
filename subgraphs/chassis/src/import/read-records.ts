/** A record's text with the line where it begins, counted from 1. */
export type TextRecord = { readonly line: number; readonly text: string; readonly isWellFormed: boolean };

/** A record over more lines than this is taken for a quote that was never closed. */
const MAX_LINES = 100;

/**
 * Cuts a text into records of CSV (RFC 4180, section 2): a line, or several where quotes hold line
 * ends; empty lines are passed over. A wrong quote costs its own line and not what follows it:
 * reading goes on with the next line.
 */
export async function* readRecords(source: AsyncIterable<Buffer | string>): AsyncGenerator<TextRecord> {
  let waiting: string[] = [];
  let line = 0;
  const take = function* (isLast: boolean): Generator<TextRecord> {
    while (waiting.length > 0) {
      const size = recordLength(waiting, isLast);
      if (size === undefined) return;
      const text = waiting.slice(0, size).join('\n');
      const isWellFormed = WELL_FORMED.test(text);
      const used = isWellFormed ? size : 1;
      if (text.trim() !== '') yield { line: line + 1, text: isWellFormed ? text : (waiting[0] ?? ''), isWellFormed };
      waiting = waiting.slice(used);
      line += used;
    }
  };
  for await (const some of linesOf(source)) {
    for (const text of some) {
      waiting.push(text);
      yield* take(false);
    }
  }
  yield* take(true);
}

/** How many lines the first record has, in which quotes come in pairs; undefined while that can't be told. */
function recordLength(lines: readonly string[], isLast: boolean): number | undefined {
  let quotes = 0;
  for (const [index, text] of lines.entries()) {
    quotes += text.split('"').length - 1;
    if (quotes % 2 === 0) return index + 1;
    if (index + 1 >= MAX_LINES) return 1;
  }
  return isLast ? 1 : undefined;
}

/** Quotes stand around whole cells only, and are doubled inside them (rules 5 to 7). */
const WELL_FORMED = /^(?:[ \t]*"(?:[^"]|"")*"[ \t]*|[^",]*)(?:,(?:[ \t]*"(?:[^"]|"")*"[ \t]*|[^",]*))*$/;

async function* linesOf(source: AsyncIterable<Buffer | string>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of source) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map(withoutReturn);
  }
  rest += decoder.decode();
  if (rest !== '') yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
