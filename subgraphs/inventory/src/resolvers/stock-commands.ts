import { adjustStock } from './adjust-stock.ts';
import { ingestEpcis } from './ingest-epcis.ts';
import { receiveGoods } from './receive-goods.ts';
import { recordStockCount } from './record-stock-count.ts';
import { recordStoreSale } from './record-store-sale.ts';
import { restockReturn } from './restock-return.ts';
import { setChannelBuffer } from './set-channel-buffer.ts';
import { setLowStockThreshold } from './set-low-stock-threshold.ts';
import { setSafetyStock } from './set-safety-stock.ts';
import { upsertLocation } from './upsert-location.ts';

/** What moves the stock of one location. */
export const stockCommands = {
  upsertLocation,
  adjustStock,
  recordStockCount,
  receiveGoods,
  setSafetyStock,
  setLowStockThreshold,
  setChannelBuffer,
  recordStoreSale,
  restockReturn,
  ingestEpcis,
};
