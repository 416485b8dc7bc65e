import type { FormattedExecutionResult } from 'graphql';
import type { Message } from '../lib/stream.ts';
import type { Placed } from './place.ts';

/** A result as all subscribers of a group get it. */
export interface Frame extends Message, Placed {}

/** Why events may be missing before a result. Stable: clients branch on it. */
export type GapReason =
  /** The cursor is none of ours, or was written under another key. */
  | 'CURSOR_INVALID'
  /** The cursor belongs to another operation, other variables or another caller. */
  | 'CURSOR_FOREIGN'
  /** The subgraph's log does not reach back to the place. */
  | 'POSITION_GONE'
  /** The subgraph's log is another one than before. */
  | 'LOG_CHANGED'
  /** The subgraph was lost and does not number its events. */
  | 'UPSTREAM_LOST';

const openingOfExtensions = ',"extensions":{';

/** A result printed once for everybody: its `extensions` come last, with the cursor in them. */
export function frameOf(
  { extensions = {}, ...result }: FormattedExecutionResult,
  told: Pick<Frame, 'place' | 'cursor' | 'state'>,
): Frame {
  const { cursor } = told;
  const all = cursor === undefined ? extensions : { ...extensions, cursor };
  const bare = Object.keys(all).length === 0;
  return { ...told, text: Buffer.from(JSON.stringify(bare ? result : { ...result, extensions: all })) };
}

/** The same message for one subscriber who has to hear that events may be missing before it. */
export function withGap(frame: Frame, reason: GapReason): Message {
  const told = `"musubi":{"recovered":false,"reason":"${reason}"}`;
  const text = frame.text.toString('utf8');
  // With a cursor the text ends with the extensions: `…}}`.
  const printed =
    frame.cursor === undefined
      ? `${text.slice(0, -1)}${openingOfExtensions}${told}}}`
      : `${text.slice(0, -2)},${told}}}`;
  return { cursor: frame.cursor, gap: reason, text: Buffer.from(printed) };
}
