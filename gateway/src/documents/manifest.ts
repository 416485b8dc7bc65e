import { z } from 'zod';

/** The documents that somebody vouched for, such as a build of a client. */
export interface Manifest {
  readonly byId: ReadonlyMap<string, string>;
  readonly texts: ReadonlySet<string>;
}

export const emptyManifest: Manifest = { byId: new Map(), texts: new Set() };

const documents = z.record(z.string().min(1), z.string().min(1));

const apolloManifest = z
  .object({
    format: z.literal('apollo-persisted-query-manifest'),
    version: z.literal(1),
    operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
  })
  .transform(({ operations }) => operations.map(({ id, body }): [string, string] => [id, body]));

/** What GraphQL code generator's client preset writes: id → document. */
const codegenManifest = documents.transform((byId) => Object.entries(byId));

/**
 * Reads a manifest: Apollo's persisted query manifest, or the `persisted-documents.json` of GraphQL code
 * generator. Throws an Error that says what was expected.
 */
export function parseManifest(text: string): Manifest {
  const parsed = z.union([apolloManifest, codegenManifest]).safeParse(parseJson(text));
  if (!parsed.success) {
    throw new Error(
      'Expected trusted documents as JSON: a persisted query manifest of Apollo (version 1), or an object of id → document.',
    );
  }
  return {
    byId: new Map(parsed.data.map(([id, document]) => [bareId(id), document])),
    texts: new Set(parsed.data.map(([, document]) => document)),
  };
}

/** An id without the name of the hash that it may start with (GraphQL over HTTP, persisted documents). */
export function bareId(id: string): string {
  return id.startsWith('sha256:') ? id.slice('sha256:'.length) : id;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
