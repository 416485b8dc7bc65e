import type { GraphQLSchema } from 'graphql';
import { mergeInto } from './entity.ts';
import { errorAt, type Step } from './fetch-run.ts';
import { interfaceObjectsOf } from './interface-objects.ts';
import { namesOf } from './produces.ts';
import { realNames } from './real-names.ts';
import { compileCall, type MayShare } from './compile-call.ts';
import { applyRewrites } from './rewrite.ts';
import type { Task } from './schedule.ts';

/** Compiles a fetch of root fields; its targets are the one object that they belong to. */
export function compileRootFetch(schema: GraphQLSchema, { node, path: above }: Task, mayShare: MayShare): Step {
  const base = namesOf(above);
  const placeOf = (name: string): readonly string[] => [...base, name];
  const call = compileCall({ subgraph: node.serviceName, asking: node, placeOf, mayShare });
  const real = realNames(node);
  const views = interfaceObjectsOf(schema);
  return async (targets, run) => {
    const { data, errors } = await call(run, []);
    applyRewrites(schema, node.outputRewrites, data);
    for (const { entity, path } of targets) {
      if (data) mergeInto(entity, data, views);
      for (const error of errors) run.errors.push(errorAt(error, path, real(error.path)));
    }
  };
}
