export type ImportStatus = 'RECEIVING' | 'QUEUED' | 'RUNNING' | 'FINISHED' | 'FAILED';

/** A file that is read in the background. */
export type ImportJob = {
  readonly id: string;
  readonly mapping: string;
  /** What the caller calls the file. */
  readonly name: string;
  readonly status: ImportStatus;
  readonly startedBy: string;
  /** How many parts of the file have come. */
  readonly parts: number;
  readonly rows: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Why the file could not be read as a whole. */
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

const MOST_PARTS = 400;
const LONGEST_PART = 500_000;

export type PartDecision =
  | { readonly kind: 'accepted'; readonly job: ImportJob }
  | { readonly kind: 'invalid'; readonly field: string; readonly message: string };

/** A new job with the first part of its file. */
export function decideStartImport(
  command: Pick<ImportJob, 'id' | 'mapping' | 'name' | 'startedBy'> & Part,
  facts: { readonly mappings: readonly string[]; readonly now: Date },
): PartDecision {
  const { mappings, now } = facts;
  const { id, mapping, name, startedBy, content, isLast } = command;
  if (!mappings.includes(mapping))
    return invalid('mapping', `Expected one of ${mappings.join(', ')}, got "${mapping}"`);
  if (name.length === 0 || name.length > 200)
    return invalid('name', `Expected 1 to 200 characters, got ${name.length}`);
  const counts = { rows: 0, imported: 0, unchanged: 0, rejected: 0 };
  const times = { createdAt: now, updatedAt: now };
  const job: ImportJob = {
    id,
    mapping,
    name,
    startedBy,
    ...counts,
    ...times,
    status: 'RECEIVING',
    parts: 0,
    failure: null,
    version: 0,
  };
  return decideAddPart(job, { content, isLast }, now);
}

export type Part = {
  readonly content: string;
  /** Whether the file ends with it; then it is read. */
  readonly isLast: boolean;
};

/** The next part of a file that has not come whole. */
export function decideAddPart(before: ImportJob, { content, isLast }: Part, now: Date): PartDecision {
  if (before.status !== 'RECEIVING')
    return invalid('id', `Expected a job that is RECEIVING, got one that is ${before.status}`);
  if (content.length > LONGEST_PART) {
    return invalid('content', `Expected at most ${LONGEST_PART} characters a part, got ${content.length}`);
  }
  if (before.parts >= MOST_PARTS) return invalid('content', `Expected at most ${MOST_PARTS} parts, got one more`);
  const status = isLast ? 'QUEUED' : 'RECEIVING';
  return {
    kind: 'accepted',
    job: { ...before, status, parts: before.parts + 1, version: before.version + 1, updatedAt: now },
  };
}

function invalid(field: string, message: string): PartDecision {
  return { kind: 'invalid', field, message };
}
