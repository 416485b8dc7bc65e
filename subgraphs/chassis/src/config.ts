import { z } from 'zod';

/** What a subgraph process is told from outside. */
export type SubgraphConfig = {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** The database of the event backbone; unused with `natsUrl`. */
  readonly eventsUrl: string;
  readonly natsUrl?: string | undefined;
  /** The root secret in hex, from which all keys derive; or `keys`, only those handed out. */
  readonly secret?: string | undefined;
  readonly keys?: Readonly<Record<string, string>> | undefined;
  /** Key generations accepted; the first one signs. */
  readonly generations: readonly number[];
  /** Other subgraphs' addresses by name, such as `http://127.0.0.1:4001/graphql`. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly logLevel: string;
};

/** Reads the environment. Throws one error that lists every variable that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): SubgraphConfig {
  const parsed = shape.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`The environment is not as expected:\n  ${wrong.join('\n  ')}`);
  }
  const env = parsed.data;
  return {
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    eventsUrl: env.EVENTS_URL ?? env.DATABASE_URL,
    natsUrl: env.NATS_URL,
    secret: env.MUSUBI_SECRET,
    keys: env.MUSUBI_KEYS,
    generations: env.MUSUBI_KEY_GENERATIONS,
    subgraphUrls: env.SUBGRAPH_URLS,
    logLevel: env.LOG_LEVEL,
  };
}

const jsonRecord = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('expected a JSON object of texts');
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.string()));

const shape = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(0),
    DATABASE_URL: z.url(),
    EVENTS_URL: z.url().optional(),
    NATS_URL: z.string().min(1).optional(),
    MUSUBI_SECRET: z
      .string()
      .regex(/^([0-9a-f]{2}){16,}$/i, 'expected 32 or more hex digits')
      .optional(),
    MUSUBI_KEYS: jsonRecord.optional(),
    MUSUBI_KEY_GENERATIONS: z
      .string()
      .regex(/^\d+(,\d+)*$/, 'expected numbers between commas')
      .default('1')
      .transform((text) => text.split(',').map(Number)),
    SUBGRAPH_URLS: jsonRecord.default({}),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  })
  .refine((env) => env.MUSUBI_SECRET !== undefined || env.MUSUBI_KEYS !== undefined, {
    path: ['MUSUBI_SECRET'],
    message: 'expected the root secret, or MUSUBI_KEYS',
  });
