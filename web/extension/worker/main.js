// The Worker in which the engine and the mirrors live. Its host (background/host.js) gives it
// ports of pages, and asks it things by number:
//   {type: 'page', hidden} with a port      {type: 'choose', choice}
//   {id, ask: 'follow'|'sweep'|'standing'|'everything'|'see'|'forget'|'erase'}  ->  {id, answer} or {id, failed}
// While it follows it posts {word: 'step'} now and then; {word: 'lost'} where a copy in use is gone.

import { Client } from './client.js';
import { Desk } from './desk.js';

const STEPS = 1_000; // milliseconds between two words about progress

/** @type {Promise<Desk>|null} */
let opening = null;
let said = 0;

const open = () => (opening ??= Desk.open(() => self.postMessage({ word: 'lost' })));

self.onmessage = ({ data, ports: [port] }) => {
  const desk = open();
  if (data.type === 'choose') void desk.then((one) => one.choose(data.choice));
  else if (data.type === 'page') void desk.then((one) => new Client(port, one, data.hidden), () => port.close());
  else void answer(desk, data);
};

/** @param {Promise<Desk>} opened @param {{id: number, ask: 'follow'|'sweep'|'standing'|'everything'|'see'|'forget'|'erase'}} question */
async function answer(opened, { id, ask }) {
  try {
    const desk = await opened;
    self.postMessage({ id, answer: await (ask === 'follow' ? desk.follow(step) : desk[ask]()) });
  } catch (error) {
    self.postMessage({ id, failed: String(error) });
  }
}

function step() {
  const now = performance.now();
  if (now - said < STEPS) return;
  said = now;
  self.postMessage({ word: 'step' });
}
