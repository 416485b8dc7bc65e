import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { mergeInto } from './entity.ts';
import { errorAt, type Step } from './fetch-run.ts';
import { interfaceObjectsOf } from './interface-objects.ts';
import { realNames } from './real-names.ts';
import { compileRequest } from './request-text.ts';
import { applyRewrites } from './rewrite.ts';

/** Compiles a fetch of root fields; its targets are the one object that they belong to. */
export function compileRootFetch(schema: GraphQLSchema, node: FetchNode): Step {
  const request = compileRequest(node);
  const real = realNames(node);
  const views = interfaceObjectsOf(schema);
  return async (targets, run) => {
    const { data, errors } = await run.call(node.serviceName, request(run.given, []));
    applyRewrites(schema, node.outputRewrites, data);
    for (const { entity, path } of targets) {
      if (data) mergeInto(entity, data, views);
      for (const error of errors) run.errors.push(errorAt(error, path, real(error.path)));
    }
  };
}
