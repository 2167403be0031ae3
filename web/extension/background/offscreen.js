// Chromium's offscreen document: a place for a Worker, which a service worker cannot have. It
// closes itself when nobody has needed it for a while.

import { api } from '../api.js';
import { Host } from './host.js';

const REST = 5 * 60_000;

const host = new Host((type) => void api.runtime.sendMessage({ type }).catch(() => {}));
let needed = performance.now();

api.runtime.onConnect.addListener((/** @type {any} */ port) => {
  if (port.name !== 'engine' || port.sender?.id !== api.runtime.id) return;
  needed = performance.now();
  host.serve(port);
});

api.runtime.onMessage.addListener((/** @type {any} */ message, /** @type {any} */ sender, /** @type {(answer: any) => void} */ answer) => {
  if (message?.to !== 'engine' || sender.id !== api.runtime.id || sender.tab) return undefined;
  needed = performance.now();
  if (message.choice) host.choose(message.choice);
  if (!message.ask) {
    answer({ value: host.knows });
    return undefined;
  }
  host.ask(message.ask).then((value) => answer({ value }), (error) => answer({ failed: String(error) }));
  return true; // the answer comes later
});

setInterval(() => {
  if (host.busy) needed = performance.now();
  else if (performance.now() - needed > REST) window.close();
}, REST / 5);
