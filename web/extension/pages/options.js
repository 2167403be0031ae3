// The options page: sources, sites, look, what is told later, and what is stored.

import { api } from '../api.js';
import { readSettings } from '../settings.js';
import { words } from '../words/words.js';
import { data } from './data.js';
import { look } from './look.js';
import { shell } from './shell.js';
import { sites } from './sites.js';
import { sources } from './sources.js';
import { told } from './told.js';

/** A part of the page: what it shows, and how it takes what changed. @typedef {{element: HTMLElement, render: () => Promise<void>}} Part */

const REFRESH = 2_000;

const main = shell(words.options.title);

void readSettings().then(async (settings) => {
  const parts = [sources(), sites(), look(settings), told(), data()];
  main.append(...parts.map(({ element }) => element));
  const render = () => Promise.all(parts.map((part) => part.render().catch(() => {}))); // one that cannot be had leaves the others
  await render();
  // Progress is told now and then; what nobody tells of is looked at.
  api.runtime.onMessage.addListener((/** @type {any} */ message) => {
    if (message?.type === 'step') void render();
    return undefined;
  });
  api.storage.onChanged.addListener(() => void render());
  setInterval(() => document.hidden || void render(), REFRESH);
});
