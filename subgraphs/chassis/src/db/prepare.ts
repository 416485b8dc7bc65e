import type { Sql } from 'postgres';

/**
 * The client with every statement that has parameters prepared under a name, in transactions too.
 *
 * drizzle prepares only what went through `.prepare(name)`. Of the rest the server
 * would parse and plan each statement anew every time, and since the types of its parameters must be asked for
 * before they can be sent, each statement would cost two round trips and none could be pipelined.
 * A connection keeps what it prepared for as long as it lives, so texts must not vary without end:
 * write `= any($1)` and `unnest($1)`, not lists of placeholders.
 */
export function preparing<Client extends Sql>(client: Client): Client {
  return new Proxy(client, {
    get(target, name, receiver) {
      if (name === 'unsafe') {
        return (text: string, parameters: Parameters<Sql['unsafe']>[1], options: object) =>
          target.unsafe(text, parameters, { ...options, prepare: true });
      }
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function' || (name !== 'begin' && name !== 'savepoint')) return value;
      return (...given: readonly unknown[]) => {
        const work = given.at(-1);
        const prepared = typeof work === 'function' ? (inner: Sql) => work(preparing(inner)) : work;
        return Reflect.apply(value, target, [...given.slice(0, -1), prepared]);
      };
    },
  });
}
