import {
  getArgumentValues,
  isAbstractType,
  Kind,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { fieldOf, valueOf, type Thing, type World } from './facts.ts';

/** How an object that inputs are read from is read. */
interface Reader {
  readonly schema: GraphQLSchema;
  readonly typeOf: (object: object) => string;
  readonly read: (object: object, field: FieldNode) => unknown;
}

/** What a field set finds in the world. */
export function inputsOfWorld(world: World, owner: Thing, set: SelectionSetNode): unknown {
  return readSet(owner, set, {
    schema: world.model.schema,
    typeOf: (object) => thingOf(object).__typename,
    read(object, node) {
      const thing = thingOf(object);
      const name = node.name.value;
      const args = getArgumentValues(fieldOf(world.model, thing.__typename, name), node);
      const requires = world.model.requirementOf(thing.__typename, name);
      const inputs = requires && inputsOfWorld(world, thing, requires);
      return valueOf(world, thing, { name, args, inputs, turn: 0 });
    },
  });
}

/** What a field set finds in a representation; throws where the gateway did not send it. */
export function inputsOfRepresentation(schema: GraphQLSchema, representation: object, set: SelectionSetNode): unknown {
  return readSet(representation, set, {
    schema,
    typeOf: (object) => String(Reflect.get(object, '__typename')),
    read(object, { name: { value: name } }) {
      if (!Object.hasOwn(object, name)) throw new Error(`Expected ${name} in ${JSON.stringify(object)}`);
      return Reflect.get(object, name);
    },
  });
}

function readSet(object: object, { selections }: SelectionSetNode, reader: Reader): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value !== '__typename') {
        result[selection.name.value] = readValue(reader.read(object, selection), selection, reader);
      }
    } else if (
      selection.kind === Kind.INLINE_FRAGMENT &&
      applies(object, selection.typeCondition?.name.value, reader)
    ) {
      Object.assign(result, readSet(object, selection.selectionSet, reader));
    }
  }
  return Object.fromEntries(Object.entries(result).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function readValue(value: unknown, field: FieldNode, reader: Reader): unknown {
  if (Array.isArray(value)) return value.map((member: unknown) => readValue(member, field, reader));
  if (!field.selectionSet || typeof value !== 'object' || value === null) return value;
  return readSet(value, field.selectionSet, reader);
}

function applies(object: object, condition: string | undefined, { schema, typeOf }: Reader): boolean {
  const name = condition === undefined ? undefined : typeOf(object);
  if (condition === name) return true;
  const [wanted, type] = [schema.getType(condition ?? ''), schema.getType(name ?? '')];
  return isAbstractType(wanted) && schema.getPossibleTypes(wanted).some((one) => one === type);
}

function thingOf(object: object): Thing {
  if ('__typename' in object && 'at' in object && typeof object.at === 'number') {
    return { __typename: String(object.__typename), at: object.at };
  }
  throw new Error(`Expected a thing of the world, got ${JSON.stringify(object)}`);
}
