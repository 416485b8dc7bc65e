import { readFile, writeFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { Supergraph, printSchema } from '@apollo/federation-internals';
import { loadTypeDefs } from '@musubi/chassis/type-defs';
import { parse } from 'graphql';
import { subgraphs } from './subgraphs.ts';

/** What composition makes of the five contracts: both as SDL, ready to be written. */
export interface Composed {
  /** What a gateway runs. */
  readonly supergraph: string;
  /** What a client sees. */
  readonly api: string;
}

/**
 * Composes the schemas of the subgraphs as they stand in their folders.
 *
 * @throws Error that lists every composition error, one a line.
 */
export async function compose(): Promise<Composed> {
  const services = subgraphs.map(({ name, url, directory }) => ({
    name,
    url,
    typeDefs: parse(loadTypeDefs(directory)),
  }));
  const composed = composeServices(services);
  if (composed.errors) {
    throw new Error(
      `The subgraphs do not compose:\n${composed.errors.map((error) => `- ${error.message}`).join('\n')}`,
    );
  }
  const api = Supergraph.build(composed.supergraphSdl).apiSchema();
  return { supergraph: withNewline(composed.supergraphSdl), api: withNewline(`${live}\n\n${printSchema(api)}`) };
}

/** Where each artefact of `compose` is kept. */
export const artefacts = {
  supergraph: new URL('../supergraph.graphql', import.meta.url),
  api: new URL('../api.graphql', import.meta.url),
} as const;

/** What gateways add to any schema; documents that use it are checked against `api.graphql`. */
const live = `"""
Answers now, and again whenever what was answered has changed, over a transport for more than one result.
"""
directive @live(
  """A plain query where it is false."""
  if: Boolean = true

  """Least milliseconds between two answers."""
  throttle: Int = 100
) on QUERY`;

/** Writes both artefacts; answers the names of those that changed. */
export async function writeArtefacts(composed: Composed): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const name of ['supergraph', 'api'] as const) {
    const before = await readFile(artefacts[name], 'utf8').catch(() => '');
    if (before === composed[name]) continue;
    await writeFile(artefacts[name], composed[name]);
    changed.push(`schema/${name}.graphql`);
  }
  return changed;
}

function withNewline(sdl: string): string {
  return sdl.endsWith('\n') ? sdl : `${sdl}\n`;
}
