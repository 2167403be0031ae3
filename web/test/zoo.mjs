// What is asked of every page of the zoo, whatever the browser.

import assert from 'node:assert/strict';

/**
 * A browser that can be had.
 * @typedef {object} Browser
 * @property {string} name
 * @property {() => Promise<Tab>} open
 * @property {() => Promise<void>} close
 */
/**
 * One window of it, 900 by about 700 pixels.
 * @typedef {object} Tab
 * @property {string[]} said what its console got and what was thrown, where it tells
 * @property {(url: string) => Promise<void>} go to a page, until it has loaded
 * @property {(expression: string) => Promise<any>} run what an expression comes to: a string, a number, a boolean or nothing
 * @property {(x: number, y: number) => Promise<void>} move
 * @property {(x: number, y: number) => Promise<void>} click
 * @property {(letter: string) => Promise<void>} shortcut Alt+Shift and a letter
 * @property {(words: string) => Promise<void>} type
 * @property {(() => Promise<string>)|null} paper the page as printed, as a picture
 * @property {() => Promise<void>} close
 */
/**
 * What must hold of a page, beyond what must hold of all.
 * @typedef {object} Page
 * @property {string} name
 * @property {string} [outcome] what `claimlight.ready` comes to: annotated
 * @property {'point'|'keys'|'none'} [card] how a card opens: by pointing
 * @property {boolean} [looked] whether claims are looked up: yes
 * @property {RegExp} [said] what the browser itself says in the console
 * @property {boolean} [messages] whether the page's window gets messages of its own
 * @property {(visit: Visit) => Promise<void>} [then] what else is done there
 * @property {boolean|null} [paint] whether anything is painted: where it is annotated
 * @property {boolean} [interferes] whether the panel says so
 * @property {Record<string, string>} [skip] why a browser is not asked
 * @property {string} [calm] what holds once the page rests
 * @property {string} [reviewed] the words that a review is of
 */

/** The words that the sample has a review of. */
export const REVIEWED = 'Finland joined the North Atlantic alliance in April 2023';
const PATIENCE = Number(process.env.CLAIMLIGHT_PATIENCE ?? 20_000); // so long is waited for anything at all; no test holds a time
const NEAR = 60; // pixels between the words and their card

/** One page open in one tab. */
export class Visit {
  /** @param {Tab} tab @param {Page} page @param {string} site */
  constructor(tab, page, site) {
    this.tab = tab;
    this.page = page;
    this.site = site;
  }

  /** @param {string} expression @returns {Promise<any>} what JSON comes to */
  async ask(expression) {
    return JSON.parse(await this.tab.run(expression));
  }

  /** Waits until an expression holds. @param {string} expression @param {string} [what] */
  async until(expression, what = expression) {
    const end = Date.now() + PATIENCE;
    while (!await this.tab.run(expression)) {
      if (Date.now() > end) throw new Error(`${this.page.name}: never ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** Waits until words are painted with a look. @param {string} look @param {string} words */
  async painted(look, words) {
    await this.until(`zoo.painted('claimlight-${look}').includes(${JSON.stringify(words)})`, `painted ${words} as ${look}`);
  }

  /** Everything that must hold before and after. */
  async whole() {
    const { page, tab } = this;
    const outcome = await this.comes() ?? await this.comes(); // an engine that a busy machine had no time for gets a second chance
    assert.equal(outcome, page.outcome ?? 'annotated');
    if (page.calm) await this.until(page.calm);
    const paint = page.paint === undefined ? outcome === 'annotated' : page.paint;
    if (paint) await this.painted(page.looked === false ? 'claim' : 'claim-reviewed', page.reviewed ?? REVIEWED);
    await this.unmarked(paint);
    if (paint && page.card !== 'none') await this.opens(page.card ?? 'point');
    await page.then?.(this);
    await this.unmarked(null);
    await this.leaves();
  }

  /** Opens the page. Says what became of it, or nothing where it unexpectedly got no engine. */
  async comes() {
    await this.tab.go(`${this.site}/zoo/${this.page.name}`);
    const outcome = await this.tab.run('zoo.outcome()');
    return outcome === 'unavailable' && this.page.outcome !== outcome ? undefined : outcome;
  }

  /** The page is as it was, but for us. @param {boolean|null} paint whether there is some, where that is known */
  async unmarked(paint) {
    const { page, tab } = this;
    const seen = await this.ask('zoo.report()');
    if (page.messages) seen.messages = 0;
    if (page.interferes) seen.shift = 0; // of our own panel, where it says so while it is open
    const { names, known: _known, host: _host, address: _address, said, sheets: _sheets, ...rest } = seen;
    assert.deepEqual(rest, { records: [], same: true, moved: 0, shift: 0, globals: [], theirs: true, messages: 0, executed: 0, stored: 0 });
    assert.deepEqual([...said, ...tab.said].filter((line) => !page.said?.test(line)), [], 'the console');
    if (paint !== null) assert.equal(names.length > 0, paint, `names ${names}`);
  }

  /** A card opens beside its words, can be read, and its button be pressed. @param {'point'|'keys'} how */
  async opens(how) {
    const { tab, page } = this;
    const words = await this.ask(`zoo.box(${JSON.stringify(page.reviewed ?? REVIEWED)})`);
    const first = await this.ask(`zoo.box(${JSON.stringify((page.reviewed ?? REVIEWED).split(' ').slice(1, 3).join(' '))})`);
    if (how === 'point') await tab.click(first.x, first.y);
    else await tab.shortcut('N');
    await this.until(`zoo.card() !== 'null'`, 'a card');
    await this.until(`JSON.parse(zoo.card())?.plain`, 'a card that has come up');
    const card = await this.ask('zoo.card()');
    const { within, on, size, width } = card;
    assert.deepEqual({ within, on }, { within: true, on: true }, `the card ${JSON.stringify(card)}`);
    assert.ok(size >= 12 && width >= 300, `letters of ${size} px, ${width} px wide`);
    if (how === 'point') {
      if (page.looked !== false) await this.until(`JSON.parse(zoo.card())?.text.includes('Example Fact Desk')`, 'its review');
      const apart = Math.max(card.left - words.right, words.left - card.right, card.top - words.bottom, words.top - card.bottom);
      assert.ok(apart < NEAR, `the card is ${apart} px from the words: ${JSON.stringify([words, card])}`);
    }
    await tab.click(card.close.x, card.close.y);
    await this.until(`zoo.card() === 'null'`, 'closed');
  }

  /** After stop there is nothing of us. */
  async leaves() {
    if (await this.tab.run(`Object.hasOwn(window, 'claimlight') && typeof claimlight === 'object'`)) await this.tab.run('zoo.peace(() => claimlight.stop())');
    const { known, host, names, sheets, same, records, theirs } = await this.ask('zoo.report()');
    assert.deepEqual({ host, sheets, same, records, theirs }, { host: false, sheets: 0, same: true, records: [], theirs: true }, 'after stop');
    if (this.page.name !== 'our-name.html') assert.equal(known, false, 'the global after stop');
    if (this.page.name !== 'squatter.html') assert.deepEqual(names, [], 'the names after stop');
  }

  /** What the panel says, once it says it. @param {RegExp} words */
  async says(words) {
    if (await this.tab.run('zoo.panel() === \'""\'')) await this.tab.shortcut('L');
    await this.until(`${words}.test(zoo.panel())`, `said ${words}`);
    await this.tab.shortcut('L');
  }
}
