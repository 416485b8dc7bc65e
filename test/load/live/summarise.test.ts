import { expect, test } from 'vitest';
import { goalsOf } from './goals.ts';
import { summarise } from './summarise.ts';

const measuredOf = (groupSize: number, cpu: Readonly<Record<string, number>>) =>
  Object.entries(cpu).map(([contender, cpuMicros]) => ({
    groupSize,
    contender,
    // A machine that is busy in one round burdens all alike.
    samples: [1, 3, 1].map((burden) => ({ cpuMicros: cpuMicros * burden, perSecond: 1000 / burden })),
  }));

const measured = [
  ...measuredOf(1, { musubi: 20, raw: 10, 'graphql-ws': 45, hive: 150 }),
  ...measuredOf(100, { musubi: 12, raw: 10, 'graphql-ws': 45, hive: 100 }),
];

test('the ratio to the limit is that of the rounds', () => {
  expect(summarise(measured).map(({ contender, timesRaw }) => [contender, timesRaw])).toEqual([
    ['musubi', 2],
    ['raw', 1],
    ['graphql-ws', 4.5],
    ['hive', 15],
    ['musubi', 1.2],
    ['raw', 1],
    ['graphql-ws', 4.5],
    ['hive', 10],
  ]);
});

test('a goal is missed by what is dearer than it may be, and memory counts beyond the socket', () => {
  const idle = [{ contender: 'musubi', groupSize: 100, socket: 5000, subscriber: 18_000 }];
  const goals = goalsOf(measured, idle).map(({ name, value, goal }) => [name, value, goal]);
  expect(goals).toEqual([
    ['live-group-1-against-raw', 2, 2.5],
    ['live-group-100-against-raw', 1.2, 1.1],
    ['live-group-100-against-graphql-ws', 3.75, 4],
    ['live-group-100-against-hive', expect.closeTo(8.33, 2), 8],
    ['live-memory-kb-in-group-of-100', 13, 10],
  ]);
});
