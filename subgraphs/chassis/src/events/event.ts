/** What plain JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** An object of plain JSON. Moments go in as ISO text, money amounts as text. */
export type JsonObject = { readonly [name: string]: Json | undefined };

/** A domain event: the attributes of CloudEvents 1.0 with the extensions sequence, correlation and causation. */
export type DomainEvent<Data extends JsonObject = JsonObject> = {
  /** Unique for ever; the backbone keeps one event an id. */
  readonly id: string;
  /** `/<subgraph>`. */
  readonly source: string;
  /** Such as `musubi.notes.NoteWritten`. */
  readonly type: string;
  /** What it happened to, such as `note/n1`: unique within the whole house. */
  readonly subject: string;
  /** Counts the subject's events from 1, without a gap unless the command chose the numbers. */
  readonly sequence: number;
  /** When it happened, as RFC 3339 text in UTC. */
  readonly time: string;
  readonly data: Data;
  readonly schemaVersion: number;
  /** The request that all of this began with. */
  readonly correlationId: string | null;
  /** The id of the event or command that directly caused this one. */
  readonly causationId: string | null;
};

/** An event with its place in the log: positions start at 1, rise by commit and are read in order. */
export type StoredEvent<Data extends JsonObject = JsonObject> = DomainEvent<Data> & {
  readonly position: number;
};
