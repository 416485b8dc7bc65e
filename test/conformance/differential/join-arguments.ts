import { valueFromASTUntyped, type ConstDirectiveNode } from 'graphql';

/** What `join__` directives say, whichever it is. */
export interface JoinArguments {
  readonly graph?: string;
  readonly name?: string;
  readonly key?: string;
  readonly isInterfaceObject?: boolean;
  readonly requires?: string;
  readonly provides?: string;
  readonly type?: string;
  readonly external?: boolean;
  readonly member?: string;
  readonly interface?: string;
}

/** The arguments of one directive. */
export function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): JoinArguments {
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}
