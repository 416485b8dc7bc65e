import * as handled from './handle-transfer.ts';
import { requestTransfer } from './request-transfer.ts';

/** What moves goods from one location to another. */
export const transferCommands = {
  requestTransfer,
  approveTransfer: handled.approveTransfer,
  shipTransfer: handled.shipTransfer,
  receiveTransfer: handled.receiveTransfer,
  cancelTransfer: handled.cancelTransfer,
};
