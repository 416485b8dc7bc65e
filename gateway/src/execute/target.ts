import type { GraphQLSchema } from 'graphql';
import { isEntity, type Entity } from './entity.ts';
import { typeMatches } from './type-match.ts';

/** An object that a fetch adds to, and where it is in the response. */
export interface Target {
  readonly entity: Entity;
  readonly path: readonly (string | number)[];
}

/**
 * The objects at a Flatten node's path below `target`. `@` stands for each member of a list; an
 * element may end in a type condition, as in `item|[Book,Film]`.
 */
export function targetsAt(schema: GraphQLSchema, target: Target, path: readonly (string | number)[]): Target[] {
  return walk(schema, { value: target.entity, at: target.path }, path.map(parseStep));
}

interface Step {
  readonly name: string;
  readonly types: readonly string[];
}

function parseStep(element: string | number): Step {
  const [name = '', condition = ''] = String(element).split('|');
  return { name, types: condition.replaceAll(/[[\]]/g, '').split(',').filter(Boolean) };
}

function walk(
  schema: GraphQLSchema,
  { value, at }: { value: unknown; at: readonly (string | number)[] },
  steps: readonly Step[],
): Target[] {
  const [step, ...rest] = steps;
  if (step === undefined) return isEntity(value) ? [{ entity: value, path: at }] : [];
  if (step.name === '@') {
    if (!Array.isArray(value)) return [];
    return value.flatMap((member, index) =>
      fits(schema, member, step) ? walk(schema, { value: member, at: [...at, index] }, rest) : [],
    );
  }
  if (!isEntity(value)) return [];
  const next = value[step.name];
  return fits(schema, next, step) ? walk(schema, { value: next, at: [...at, step.name] }, rest) : [];
}

function fits(schema: GraphQLSchema, value: unknown, { types }: Step): boolean {
  if (types.length === 0 || !isEntity(value)) return true;
  return types.some((type) => typeMatches(schema, value['__typename'], type));
}
