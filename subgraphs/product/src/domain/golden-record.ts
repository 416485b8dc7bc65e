import type { Attribute, Media, Product } from './product.ts';

/** What a source may say of a product; what it leaves out, it says nothing of. */
export type SourceContent = {
  readonly name?: Product['name'];
  readonly description?: Product['description'];
  readonly brand?: string | null;
  readonly categoryIds?: readonly string[];
  readonly taxClass?: Product['taxClass'];
  readonly media?: readonly Media[];
  /** Each key is decided for itself. */
  readonly attributes?: readonly Attribute[];
};

/** What one system said of a product, as it was received last. */
export type SourceRecord = {
  readonly system: string;
  readonly externalId: string;
  readonly productId: string;
  /** 0 to 100. */
  readonly quality: number;
  readonly receivedAt: Date;
  readonly content: SourceContent;
};

export type GoldenField = 'NAME' | 'DESCRIPTION' | 'BRAND' | 'CATEGORIES' | 'TAX_CLASS' | 'MEDIA' | 'ATTRIBUTES';

/** Systems whose word counts first, by field; `DEFAULT` for fields that have no list of their own. */
export type Precedence = ReadonlyMap<GoldenField | 'DEFAULT', readonly string[]>;

/** What follows from all sources, and which of them decided what. */
export type GoldenRecord = {
  readonly content: SourceContent;
  readonly decidedBy: ReadonlyMap<GoldenField, readonly SourceRecord[]>;
};

const FIELDS = {
  NAME: 'name',
  DESCRIPTION: 'description',
  BRAND: 'brand',
  CATEGORIES: 'categoryIds',
  TAX_CLASS: 'taxClass',
  MEDIA: 'media',
} as const satisfies Partial<Record<GoldenField, keyof SourceContent>>;

/**
 * The one product that follows from what all sources say, whatever order they came in. Of the sources that say
 * something of a field, the system that is declared first decides; systems that are not declared come after; then the
 * better quality, then the newer, then the names of system and record, so that nothing is left to chance.
 */
export function goldenRecord(records: readonly SourceRecord[], precedence: Precedence): GoldenRecord {
  const content: Record<string, unknown> = {};
  const decidedBy = new Map<GoldenField, readonly SourceRecord[]>();
  for (const [field, name] of Object.entries(FIELDS) as [keyof typeof FIELDS, keyof SourceContent][]) {
    const first = inOrder(records, field, precedence).find((record) => record.content[name] !== undefined);
    if (first === undefined) continue;
    content[name] = first.content[name];
    decidedBy.set(field, [first]);
  }
  const attributes = new Map<string, { readonly attribute: Attribute; readonly record: SourceRecord }>();
  for (const record of inOrder(records, 'ATTRIBUTES', precedence)) {
    for (const attribute of record.content.attributes ?? []) {
      if (!attributes.has(attribute.key)) attributes.set(attribute.key, { attribute, record });
    }
  }
  if (attributes.size > 0) {
    const sorted = [...attributes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
    content['attributes'] = sorted.map(({ attribute }) => attribute);
    decidedBy.set('ATTRIBUTES', [...new Set(sorted.map(({ record }) => record))]);
  }
  return { content, decidedBy };
}

function inOrder(
  records: readonly SourceRecord[],
  field: GoldenField,
  precedence: Precedence,
): readonly SourceRecord[] {
  const systems = precedence.get(field) ?? precedence.get('DEFAULT') ?? [];
  const place = ({ system }: SourceRecord): number => {
    const index = systems.indexOf(system);
    return index < 0 ? systems.length : index;
  };
  return [...records].sort(
    (one, other) =>
      place(one) - place(other) ||
      other.quality - one.quality ||
      other.receivedAt.getTime() - one.receivedAt.getTime() ||
      compare(one.system, other.system) ||
      compare(one.externalId, other.externalId),
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
