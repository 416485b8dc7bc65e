import { GraphQLError, Kind, type DirectiveNode, type ExecutionResult } from 'graphql';
import type { DeferredObject } from '../compile-projection.ts';
import { newEntity, type Entity } from '../entity.ts';
import { begin, completeAt, explains } from '../project.ts';
import type { OperationRun } from '../run-operation.ts';
import { compileInParts } from './compile-in-parts.ts';
import { startBlocks, type Block } from './run-blocks.ts';

/** A deferred fragment of one object in the response. */
export interface DeferredPart {
  /** The client's, if it gave one. */
  readonly label: string | undefined;
  readonly path: readonly (string | number)[];
  /** Never rejects: what fails is an error in it. */
  readonly result: Promise<PartResult>;
}

export interface PartResult {
  /** All that the fragment asks for, whether or not it went out before; null if it failed as a whole. */
  readonly data: Entity | null;
  readonly errors: readonly GraphQLError[];
  /** What is deferred further inside it. */
  readonly parts: readonly DeferredPart[];
}

/** What is not deferred, and what is. */
export interface InParts {
  readonly initial: ExecutionResult;
  readonly parts: readonly DeferredPart[];
}

/**
 * Runs a query or mutation that defers. Resolves as soon as all is there that is not deferred; the rest is on its
 * way by then, each part as soon as its own fetches are done. An object that an error has made null takes what
 * is deferred inside it along, and an error inside a part makes at most the part null.
 */
export async function runInParts({ operation, variables, planned, call }: OperationRun): Promise<InParts> {
  const { groups, completion, introspect } = compileInParts(operation, planned);
  const { given } = variables;
  const entity: Entity = {};
  const { primary, labelled } = startBlocks(groups, entity, { given, call, placeError: completion.placeError });
  const [introspected = newEntity()] = await Promise.all([introspect?.(given), primary.done]);
  const running: Running = {
    introspected,
    blocksOf: (directive, path) => planned.blocks.at(directive, namesOf(path)).map(labelled),
  };
  const root: Piece = { place: [], entity, complete: completion.complete };
  const { data, errors, parts } = completePiece(root, { own: [primary], known: [] }, running);
  return { initial: { ...(errors.length === 0 ? {} : { errors }), data }, parts };
}

interface Running {
  readonly introspected: Entity;
  /** What has to be fetched for a fragment that is deferred at a path. */
  readonly blocksOf: (directive: DirectiveNode, path: readonly (string | number)[]) => readonly Block[];
}

/** An object of the response, or what of it is answered together. */
type Piece = Omit<DeferredObject, 'directive'>;

interface Explanations {
  /** What was fetched for it. */
  readonly own: readonly Block[];
  /** What went wrong around it. */
  readonly known: readonly GraphQLError[];
}

function completePiece(piece: Piece, { own, known }: Explanations, running: Running): PartResult {
  const errors = [...known, ...own.flatMap((block) => block.errors())];
  const completing = begin(errors, running.introspected);
  const data = completeAt(piece, completing);
  const { place: path } = piece;
  const told = [...own.flatMap((block) => block.claim(path)), ...completing.found];
  // What fails has to say why, even if that was said before.
  const why = data === null && told.length === 0 ? errors.filter((error) => explains(error, path)) : told;
  return { data, errors: why, parts: completing.deferred.map((object) => partOf(object, errors, running)) };
}

function partOf(
  { directive, ...piece }: DeferredObject,
  known: readonly GraphQLError[],
  running: Running,
): DeferredPart {
  const { place: path } = piece;
  const own = running.blocksOf(directive, path);
  const result = Promise.all(own.map(({ done }) => done)).then(() => completePiece(piece, { own, known }, running));
  return { label: labelOf(directive), path, result: result.catch((error: unknown) => failedPart(path, error)) };
}

function failedPart(path: readonly (string | number)[], error: unknown): PartResult {
  const originalError = error instanceof Error ? error : new Error(String(error));
  return { data: null, errors: [new GraphQLError(originalError.message, { path, originalError })], parts: [] };
}

function labelOf({ arguments: given = [] }: DirectiveNode): string | undefined {
  const label = given.find(({ name }) => name.value === 'label')?.value;
  return label?.kind === Kind.STRING ? label.value : undefined;
}

function namesOf(path: readonly (string | number)[]): readonly string[] {
  return path.filter((key) => typeof key === 'string');
}
