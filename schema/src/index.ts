export { subgraphs, type Subgraph } from './subgraphs.ts';
export type {
  CartEvents,
  CustomerEvents,
  EventData,
  EventType,
  InventoryEvents,
  OrderEvents,
  ProductEvents,
  MoneyData,
} from './events.ts';
