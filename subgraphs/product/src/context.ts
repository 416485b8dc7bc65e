import type { Chassis, SubgraphContext } from '@musubi/chassis';
import { readPrices, readPricesAt } from './db/prices.ts';
import { readProducts, readVariants } from './db/products.ts';
import { readPromotionsInForce } from './db/promotions.ts';
import { taxRate } from './db/tables.ts';
import type { TaxRate } from './domain/tax.ts';
import type { ProductLoaders } from './loaders.ts';

/** The chassis with this subgraph's prepared reads. */
export type ProductDeps = Chassis & {
  readonly reads: ReturnType<typeof prepareReads>;
  /** The table of rates, read once a process: only a migration changes it. */
  taxRates(): Promise<readonly TaxRate[]>;
};

export type ProductContext = SubgraphContext<ProductDeps, ProductLoaders>;

export function connectProduct(chassis: Chassis): ProductDeps {
  let rates: Promise<readonly TaxRate[]> | undefined;
  return {
    ...chassis,
    reads: prepareReads(chassis.database),
    taxRates() {
      rates ??= chassis.database
        .select()
        .from(taxRate)
        .then((rows) => rows)
        .catch((error: unknown) => {
          rates = undefined;
          throw error;
        });
      return rates;
    },
  };
}

function prepareReads(database: Chassis['database']) {
  return {
    products: readProducts(database),
    variantsById: readVariants(database, 'id'),
    variantsBySku: readVariants(database, 'sku'),
    variantsByGtin14: readVariants(database, 'gtin14'),
    variantsByProduct: readVariants(database, 'productId'),
    prices: readPrices(database),
    pricesAt: readPricesAt(database),
    promotionsInForce: readPromotionsInForce(database),
  };
}
