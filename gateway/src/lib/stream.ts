/** One message of a stream, ready to be sent: its text is shared by everybody who reads the stream. */
export interface Message {
  /** JSON in UTF-8. */
  readonly text: Buffer;
  /** Where the stream can be taken up again after this message; undefined if it cannot. */
  readonly cursor: string | undefined;
  /** Names the thing of which this tells the whole state: for a slow reader, a newer one takes its place. */
  readonly state?: string | undefined;
  /** Why events may be missing before this message; undefined if none are. */
  readonly gap?: string | undefined;
}

/** Who reads a stream. */
export interface Sink {
  /** Takes a message, or gives false: too much waits already, and the reader is to be cut. */
  readonly next: (message: Message) => boolean;
  /** The stream is over; with an error it ended before its time. Nothing comes after it. */
  readonly end: (error?: unknown) => void;
}

/** Something to read from the moment it is opened until the returned function is called. */
export type Stream = (sink: Sink) => () => void;
