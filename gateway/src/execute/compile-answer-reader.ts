import type { FetchNode } from '@apollo/query-planner';
import { Kind, type SelectionSetNode } from 'graphql';
import { isEntity, type Entity } from './entity.ts';
import { documentOf, type FetchDocument } from './fetch-document.ts';
import { objectReader, sharedReader, valueReader, type Member, type Reading, type ReadValue } from './read-text.ts';

/**
 * Reads the `data` of an answer, as JSON.parse would, but that an object which stands in several places in
 * the same words becomes one object in all of them, and goes to `shared`. Undefined where the text is
 * another one than expected, or would not be read faster: then JSON.parse is to read it.
 */
export type ReadAnswer = (text: string, shared: Set<Entity>) => Entity | undefined;

export interface AnswerPlaces {
  /** Where in the response the value of a root field goes: names, a list having that of its members. */
  readonly placeOf: (rootName: string) => readonly string[];
  /** Whether objects at a place may be one if they are alike: nothing is to come to them by where they are. */
  readonly mayShare: (place: readonly string[]) => boolean;
}

/** Shorter texts are not worth it. */
const worthwhile = 2000;
/** So many answers are left to JSON.parse after one that it would have read faster. */
const restFor = 64;

/**
 * Compiles the reading of a fetch's answers. An answer that lists reviews with their authors repeats each
 * author, with all that is asked of them, as often as they wrote: what was read once is compared, at the
 * speed of memory, and neither parsed, nor looked for, merged into and printed again. Undefined where
 * nothing could be shared.
 */
export function compileAnswerReader(sent: Pick<FetchNode, 'operation'>, places: AnswerPlaces): ReadAnswer | undefined {
  const { definition, fragments } = documentOf(sent);
  const compiling: Compiling = { fragments, mayShare: places.mayShare, slots: 0 };
  const readData = compileMembers(compiling, [definition.selectionSet], places.placeOf);
  if (compiling.slots === 0) return undefined;
  let resting = 0;
  return (text, shared) => {
    if (text.length < worthwhile || !text.startsWith(opening)) return undefined;
    if (resting > 0) {
      resting -= 1;
      return undefined;
    }
    const hasEscapes = text.includes('\\');
    const reading: Reading = { text, at: opening.length, hasEscapes, skipped: 0, known: [], shared };
    const data = readData(reading);
    const isWhole = reading.at === text.length - 1 && text.endsWith('}');
    if (isWhole && reading.skipped * 4 >= text.length && isEntity(data)) return data;
    resting = restFor;
    return undefined;
  };
}

const opening = '{"data":';

interface Compiling extends Pick<FetchDocument, 'fragments'>, Pick<AnswerPlaces, 'mayShare'> {
  slots: number;
}

/** `placeOf` says where the value of a member goes. */
function compileMembers(
  compiling: Compiling,
  sets: readonly SelectionSetNode[],
  placeOf: (name: string) => readonly string[],
): ReadValue {
  const { fields, isLoose } = fieldsOf(sets, compiling.fragments);
  const members = [...fields].map(([name, below]): Member => {
    const label = `${JSON.stringify(name)}:`;
    const read = below.length === 0 ? readLeaf : valueReader(compileObject(compiling, below, placeOf(name)));
    // Setting `__proto__` sets something else.
    return { name, first: `{${label}`, later: `,${label}`, read: name === '__proto__' ? unread : read };
  });
  return objectReader({ members, isLoose });
}

function compileObject(compiling: Compiling, sets: readonly SelectionSetNode[], place: readonly string[]): ReadValue {
  const readObject = compileMembers(compiling, sets, (name) => [...place, name]);
  const [typename, key] = fieldsOf(sets, compiling.fragments).fields;
  const isTold = typename?.[0] === '__typename' && key?.[1].length === 0;
  if (!isTold || !compiling.mayShare(place)) return readObject;
  const slot = compiling.slots;
  compiling.slots += 1;
  return sharedReader(readObject, { slot, opening: '{"__typename":"', between: `,${JSON.stringify(key[0])}:` });
}

const readLeaf = valueReader();
const unread: ReadValue = () => undefined;

interface Fields {
  /** What is selected of each response name, whatever the type: nothing of a leaf. */
  readonly fields: ReadonlyMap<string, readonly SelectionSetNode[]>;
  readonly isLoose: boolean;
}

function fieldsOf(sets: readonly SelectionSetNode[], fragments: Compiling['fragments']): Fields {
  const fields = new Map<string, SelectionSetNode[]>();
  let isLoose = false;
  for (const set of sets) gather(set);
  return { fields, isLoose };

  function gather({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const known = fields.get(name) ?? [];
        fields.set(name, known);
        if (selection.selectionSet) known.push(selection.selectionSet);
        continue;
      }
      isLoose = true;
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (inner) gather(inner.selectionSet);
    }
  }
}
