import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { openJetStreamBackbone } from '../src/events/jetstream-backbone.ts';
import { newId } from '../src/clock.ts';
import { backboneSuite } from './backbone-suite.ts';

const url = process.env['NATS_URL'] ?? '';

backboneSuite('JetStream', async () => {
  if (url === '') throw new Error('Expected NATS_URL, the address of a NATS server with JetStream');
  const stream = `TEST_${newId().replaceAll('-', '')}`;
  return {
    open: () => openJetStreamBackbone(url, stream),
    async close() {
      const connection = await connect({ servers: url });
      await (await jetstreamManager(connection)).streams.delete(stream);
      await connection.close();
    },
  };
});
