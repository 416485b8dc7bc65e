import {
  isAbstractType,
  isObjectType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Delivery } from '../plan/blocks.ts';
import { deferOf, isIncluded } from '../plan/conditions.ts';

export interface Collecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced variables, for conditions. */
  readonly values: VariableValues;
  readonly delivery: Delivery;
}

/** What is asked of an object. */
export interface Collected {
  /** By response name, in the order in which they are answered. */
  readonly fields: ReadonlyMap<string, readonly FieldNode[]>;
  /** Fragments to answer later; none in a whole delivery. */
  readonly deferred: readonly DeferredFragment[];
}

export interface DeferredFragment {
  readonly directive: DirectiveNode;
  readonly selectionSet: SelectionSetNode;
}

/**
 * The fields to answer for an object of `type` in the order of the specification
 * (section 6.3.2, CollectFields). Several selection sets count as one.
 */
export function collectFields(
  { schema, fragments, values, delivery }: Collecting,
  type: GraphQLObjectType | GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
): Collected {
  const fields = new Map<string, FieldNode[]>();
  const deferred: DeferredFragment[] = [];
  const spread = new Set<string>();
  for (const set of sets) collect(set);
  return { fields, deferred };

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (!isIncluded(selection.directives, values)) continue;
      switch (selection.kind) {
        case Kind.FIELD: {
          const name = (selection.alias ?? selection.name).value;
          const same = fields.get(name);
          if (same) same.push(selection);
          else fields.set(name, [selection]);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          if (applies(selection.typeCondition?.name.value)) enter(selection, selection.selectionSet);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const name = selection.name.value;
          const fragment = fragments.get(name);
          if (spread.has(name) || !fragment || !applies(fragment.typeCondition.name.value)) break;
          if (enter(selection, fragment.selectionSet) === 'entered') spread.add(name);
          break;
        }
        default:
          selection satisfies never;
      }
    }
  }

  function enter({ directives }: FragmentSpreadNode | InlineFragmentNode, selectionSet: SelectionSetNode): Entering {
    const directive = delivery === 'whole' ? undefined : deferOf(directives, values);
    if (directive) {
      deferred.push({ directive, selectionSet });
      return 'deferred';
    }
    collect(selectionSet);
    return 'entered';
  }

  function applies(condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = schema.getType(condition);
    return isAbstractType(wanted) && !isObjectType(wanted) && schema.isSubType(wanted, type);
  }
}

type Entering = 'entered' | 'deferred';
