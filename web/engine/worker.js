// The Worker: takes one start message from who made it, with the page's port, and serves.

import { Server } from './serve.js';

self.onmessage = ({ data, ports: [port] }) => {
  self.onmessage = null;
  void new Server(port, {
    base: data.base,
    config: data.config,
    edge: data.edge,
    requests: data.requests,
    lookups: data.lookups,
  }).run();
};
