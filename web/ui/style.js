// The look: tokens first, then one block per part. One accent, an ink, says
// neither true nor false; states differ by shape and words. Sizes are in px
// because rem belongs to the page around us.

import {themed} from './theme.js';

/** sheet makes a new constructable stylesheet; nothing of it leaves the shadow root. */
export function sheet() {
  const style = new CSSStyleSheet();
  style.replaceSync(themed(css));
  return style;
}

const tokens = `
/* A page's "* { all: unset !important }" loses to these: for !important the inner tree wins. */
:host {
  all: initial !important;
  position: fixed !important;
  left: 0 !important;
  top: 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
}
@media print { :host { display: none !important; } }
.claimlight {
  --paper: #fffefb; --well: #f6f4ef; --ink: #1d1c1a; --soft: #625f58; --line: #e5e1d8; --edge: #918b7d;
  --accent: #343f78; --wash: #ecedf5;
  --shadow: 0 0 0 1px rgb(40 34 20 / .07), 0 2px 6px rgb(40 34 20 / .07), 0 16px 40px rgb(40 34 20 / .14);
  --ui: ui-sans-serif, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif;
  --serif: "Iowan Old Style", Charter, "Source Serif 4", Cambria, Georgia, "Times New Roman", "Noto Serif", serif;
  color: var(--ink);
  font: 13px/1.5 var(--ui);
  text-align: start;
  -webkit-font-smoothing: antialiased;
  -webkit-text-size-adjust: 100%;
}
@media (prefers-color-scheme: dark) {
  .claimlight {
    --paper: #1d1e22; --well: #26272c; --ink: #eceae4; --soft: #aaa79f; --line: #34353b; --edge: #777881;
    --accent: #b9c2f4; --wash: #2b2e43;
    --shadow: 0 0 0 1px rgb(255 255 255 / .09), 0 2px 6px rgb(0 0 0 / .35), 0 18px 48px rgb(0 0 0 / .5);
  }
}
.claimlight *, .claimlight { box-sizing: border-box; }
[hidden] { display: none !important; }
h2, h3, h4, p, dl, dd, ul, ol { margin: 0; padding: 0; font: inherit; }
ul, ol { list-style: none; }
bdi { overflow-wrap: anywhere; }
button { font: inherit; color: inherit; background: none; border: 1px solid transparent; margin: 0; padding: 0; text-align: start; cursor: pointer; }
button:disabled { cursor: default; color: var(--soft); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.card:focus-visible { outline-width: 1px; outline-offset: 0; }
[role=status]:focus { outline: none; }
.panel:focus-visible { outline-width: 1px; outline-offset: -1px; }
.icon { width: 16px; height: 16px; flex: none; display: block; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

const parts = `
.brand { display: flex; align-items: center; gap: 8px; color: var(--soft); font-size: 12px; letter-spacing: .02em; }
.brand .icon { color: var(--accent); }
.round { display: grid; place-items: center; width: 32px; height: 32px; border-radius: 50%; color: var(--soft); }
.round:hover { background: var(--well); color: var(--ink); }
.label { margin: 0 0 4px; color: var(--soft); font-size: 12px; }
.plain, .note { color: var(--soft); }
.note { font-size: 12px; margin-top: 12px; }
.plain, .checked, .words, .role { overflow-wrap: anywhere; }
.ruled { border-top: 1px solid var(--line); margin-top: 18px; padding-top: 16px; }
.text-button { display: inline-block; min-height: 24px; color: var(--accent); text-decoration: underline; text-decoration-color: transparent; text-underline-offset: 3px; border-radius: 4px; }
.text-button:hover { text-decoration-color: currentColor; }
.action { display: inline-flex; align-items: center; gap: 6px; min-height: 34px; padding: 0 13px; border: 1px solid var(--edge); border-radius: 17px; background: var(--paper); }
.action:hover:enabled { border-color: var(--accent); color: var(--accent); }
.out-link { display: inline-flex; flex-wrap: wrap; align-items: center; column-gap: 4px; min-height: 24px; color: var(--accent); text-decoration: none; border-radius: 4px; }
.out-link:hover { text-decoration: underline; text-underline-offset: 3px; }
.out-link .icon { width: 14px; height: 14px; }
[dir=rtl] .icon.out { transform: scaleX(-1); }
.quiet { color: var(--soft); font-size: 12px; }
.host { font-weight: 600; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; margin: 10px 0 0; }
.facts dt { color: var(--soft); max-width: 170px; }
.count { color: var(--soft); font-variant-numeric: tabular-nums; }
kbd { font: 12px/1 var(--ui); padding: 3px 6px; border: 1px solid var(--edge); border-radius: 4px; background: var(--well); }
.sample { margin: 0 0 24px; padding: 6px 10px; border: 1px dashed var(--soft); border-radius: 6px; background: var(--well); font-size: 12px; line-height: 1.4; }

.tabs { display: flex; gap: 20px; border-bottom: 1px solid var(--line); }
.tab { display: flex; gap: 4px; align-items: baseline; min-width: 0; min-height: 36px; padding: 8px 0; border: 0; border-bottom: 2px solid transparent; margin-bottom: -1px; color: var(--soft); }
.tab-label { min-width: 0; padding-inline-end: 2px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.tab .count { font-size: 12px; }
.tab:hover { color: var(--ink); }
.tab[aria-selected=true] { color: var(--ink); border-bottom-color: var(--accent); font-weight: 600; }
.tab[aria-selected=true] .count { font-weight: 400; }

.rows { display: grid; margin: 0 -10px; }
.row { display: grid; grid-template-columns: 1fr auto; column-gap: 12px; width: 100%; padding: 9px 10px; border-radius: 8px; }
.row:hover { background: var(--well); }
.row[aria-current] { background: var(--wash); }
.row-text { grid-column: 1 / -1; font: 15px/1.4 var(--serif); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.row-name { grid-column: 1 / -1; font-weight: 600; font-size: 14px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.row-meta, .row-state { color: var(--soft); font-size: 12px; line-height: 1.5; margin-top: 2px; min-width: 0; overflow-wrap: anywhere; }
.row-state { text-align: end; }
.with-icon { grid-template-columns: 16px 1fr auto; }
.with-icon .icon { grid-row: 1 / 3; margin-top: 2px; color: var(--accent); }
.with-icon .row-text, .with-icon .row-name { grid-column: 2 / -1; }
.own { margin: 2px 10px 12px; padding-inline-start: 16px; border-inline-start: 2px solid var(--line); }
.own .row-text { font-size: 14px; }
.own .text-button { margin: 2px 10px; }
`;

const card = `
.card { position: fixed; inset: auto; margin: 0; padding: 0; border: 1px solid transparent; width: min(376px, calc(100vw - 16px)); max-height: calc(100vh - 16px); background: var(--paper); color: inherit; border-radius: 14px; box-shadow: var(--shadow); overflow: hidden; }
.card:popover-open, .panel:popover-open { display: flex; flex-direction: column; }
.card-head { display: flex; align-items: center; justify-content: space-between; padding-block: 10px 0; padding-inline: 20px 10px; flex: none; }
.card-tabs { padding: 0 20px; flex: none; }
.card-tabs .tabs { flex-wrap: wrap; column-gap: 16px; }
.card-tabs .tab { flex: none; max-width: calc(50% - 8px); }
.card-body { padding: 6px 20px 20px; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; }
/* A shade at the foot while there is more to scroll to: the paper that scrolls along covers it at the end. */
.card-body, .scroller { background: linear-gradient(transparent, var(--paper) 60%) 0 100% / 100% 28px no-repeat local, linear-gradient(transparent, var(--line)) 0 100% / 100% 14px no-repeat; }
.card-tabs:not(:empty) + .card-body { padding-top: 14px; }
.who { font: 600 21px/1.25 var(--serif); letter-spacing: -.005em; overflow-wrap: anywhere; }
.how { color: var(--soft); margin-top: 1px; }
.how::first-letter { text-transform: uppercase; }
.words { margin-top: 14px; padding-inline-start: 14px; border-inline-start: 2px solid var(--accent); font: 17px/1.5 var(--serif); }
.cue { margin-top: 8px; padding-inline-start: 16px; color: var(--soft); font-size: 12px; }
.role { font: italic 16px/1.45 var(--serif); }
.how + .label, .how + .plain { margin-top: 14px; }
.stepper { display: flex; align-items: center; justify-content: space-between; min-height: 32px; margin-top: 12px; color: var(--soft); }
.steps { display: flex; }
.state { border-top: 1px solid var(--line); margin-top: 18px; padding-top: 14px; }
.state-head { display: flex; align-items: center; gap: 8px; font-weight: 600; margin-bottom: 8px; }
.state-head .icon { color: var(--accent); }
.state > .plain { margin-bottom: 4px; }
.state > .action { margin-top: 10px; }
.state > .label { margin-top: 18px; }
.review { padding-top: 4px; }
.review + .review { border-top: 1px solid var(--line); margin-top: 16px; padding-top: 16px; }
.rating { font: 600 22px/1.3 var(--serif); letter-spacing: -.005em; }
.rating.long { font: 17px/1.5 var(--serif); letter-spacing: 0; }
.rating .text-button, .words .text-button, .checked .text-button { font: 13px/1.5 var(--ui); }
.reviewer { display: flex; flex-wrap: wrap; column-gap: 8px; margin-top: 6px; }
.reviewer > * { max-width: 100%; overflow-wrap: anywhere; }
.reviewer .name { font-weight: 600; }
.site { color: var(--soft); }
.review > .label { margin-top: 14px; }
.checked { font: 15px/1.45 var(--serif); }
.checked.large { font-size: 17px; }
.checked + .plain { margin: 6px 0 10px; }
.source { margin-top: 12px; overflow-wrap: anywhere; }
.report, .earlier { margin-top: 6px; }
.earlier > div { margin-top: 8px; padding-inline-start: 14px; border-inline-start: 2px solid var(--line); }
.earlier .note { margin-top: 2px; }
.report-form { margin-top: 8px; padding: 12px; border-radius: 10px; background: var(--well); }
.reasons { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 6px; }
.report-form .chip { border-color: var(--edge); border-radius: 12px; background: var(--paper); padding: 4px 10px; }
.copy { border-top: 1px solid var(--line); margin-top: 18px; padding-top: 12px; }
.copy .text-button { display: inline-flex; align-items: center; gap: 6px; }
.copy .search { width: 100%; margin: 0; }
`;

const panel = `
.panel { position: fixed; inset: 12px auto; inset-inline-end: 12px; margin: 0; padding: 0; border: 1px solid transparent; width: 392px; height: auto; max-height: none; background: var(--paper); color: inherit; border-radius: 16px; box-shadow: var(--shadow); overflow: hidden; }
.panel-head { display: flex; align-items: center; justify-content: space-between; padding-block: 12px 4px; padding-inline: 22px 12px; flex: none; }
.panel-head .brand { color: var(--ink); font: 600 17px/1.3 var(--serif); letter-spacing: 0; }
.panel > .tabs { padding: 0 22px; flex: none; }
.notice { margin: 2px 22px 8px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 8px; background: var(--well); flex: none; overflow-wrap: anywhere; }
.view { display: flex; flex-direction: column; flex: 1; min-height: 0; padding: 14px 0 0; }
.search { flex: none; height: 36px; margin: 0 22px; padding: 0 14px; border: 1px solid var(--edge); border-radius: 18px; background: var(--well); color: inherit; font: 13px/1 var(--ui); -webkit-appearance: none; appearance: none; }
.search::placeholder { color: var(--soft); opacity: 1; }
.chips { flex: none; display: flex; flex-wrap: wrap; gap: 6px; padding: 10px 22px 12px; border-bottom: 1px solid var(--line); }
.chip { display: inline-flex; align-items: center; gap: 5px; min-height: 28px; padding: 0 10px; border: 1px solid var(--line); border-radius: 14px; font-size: 12px; }
.chip .icon { width: 13px; height: 13px; color: var(--accent); }
.chip:hover { border-color: var(--accent); }
.chip[aria-pressed=true] { background: var(--wash); border-color: var(--accent); }
.scroller { flex: 1; min-height: 0; overflow: auto; overscroll-behavior: contain; padding: 10px 22px 18px; scrollbar-width: thin; }
.scroller:focus-visible { outline-offset: -3px; }
.scroller .row:focus-visible { outline-offset: -2px; }
.more { margin-top: 6px; }
.walk { flex: none; display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 10px 22px; border-top: 1px solid var(--line); }
.walk .text-button { margin-inline-start: auto; }
.panel-foot { flex: none; display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 10px 22px; border-top: 1px solid var(--line); background: var(--well); }
.switch { display: flex; align-items: center; gap: 9px; min-height: 28px; border-radius: 6px; }
.knob { position: relative; width: 34px; height: 20px; border: 1px solid var(--soft); border-radius: 10px; }
.knob::before { content: ""; position: absolute; inset-block: 3px; inset-inline-start: 3px; width: 12px; border-radius: 50%; background: var(--soft); transition: inset-inline-start .15s; }
[aria-checked=true] .knob { background: var(--accent); border-color: var(--accent); }
[aria-checked=true] .knob::before { inset-inline-start: 17px; background: var(--paper); }
.off { flex: none; padding: 12px 22px; border-top: 1px solid var(--line); background: var(--well); }
.off-row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.off-row b { margin-inline-end: auto; }
.off .note { margin-top: 8px; }
.total { font: 600 19px/1.3 var(--serif); margin-bottom: 8px; }
.requests { margin-top: 14px; display: grid; gap: 8px; }
.requests li { display: grid; border-top: 1px solid var(--line); padding-top: 8px; }
.path { overflow-wrap: anywhere; font-size: 12px; line-height: 1.4; }
.keys kbd { white-space: nowrap; }
.keys { align-items: center; row-gap: 8px; }

.launcher { position: fixed; bottom: 16px; margin-bottom: var(--claimlight-foot); inset-inline-end: 16px; display: flex; align-items: center; gap: 8px; min-height: 40px; padding-inline: 13px 16px; border-radius: 20px; background: var(--paper); box-shadow: var(--shadow); }
.launcher .icon { color: var(--accent); }
.launcher b { font: 600 15px/1 var(--serif); }
.launcher-count { color: var(--soft); font-size: 12px; }
.launcher:hover .launcher-count { color: var(--ink); }
.launcher[data-off] { min-height: 32px; padding: 0 8px; color: var(--soft); }
.launcher[data-off] > :not(.icon) { display: none; }
.launcher[data-off] .icon { color: inherit; }
.launcher[data-off]:hover .icon { color: var(--accent); }

.ring { position: fixed; border: 2px solid var(--accent); border-radius: 5px; box-shadow: 0 0 0 1px var(--paper), inset 0 0 0 1px var(--paper); pointer-events: none; }
`;

const circumstances = `
@media (max-width: 639px) {
  .panel { inset: auto 0 0; width: 100%; max-width: none; height: min(80vh, 680px); border-radius: 18px 18px 0 0; }
  .launcher { bottom: 12px; inset-inline-end: 12px; }
  .launcher b { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .launcher { padding: 0 14px 0 12px; }
  .walk .action { padding: 0 10px; }
}
/* At 200 % and more there is little height: all of the panel scrolls, not a list of no height in it. */
@media (max-height: 499px) {
  .panel { height: auto; max-height: calc(100vh - 8px); }
  .panel:popover-open { display: block; overflow: auto; }
  .view { display: block; }
  .search { width: calc(100% - 44px); }
  .scroller { overflow: visible; }
}
@media (pointer: coarse) {
  .round { width: 40px; height: 40px; }
  .chip { min-height: 36px; border-radius: 18px; }
  .text-button, .out-link, .switch { min-height: 32px; }
}
@media (prefers-reduced-motion: no-preference) {
  .card:popover-open { animation: rise .14s ease-out; }
  .panel:popover-open { animation: rise .2s ease-out; }
  @keyframes rise { from { opacity: 0; transform: translateY(6px); } }
}
@media (prefers-reduced-motion: reduce) {
  .knob::before { transition: none; }
}
/* Shadows and washes vanish in forced colours: lines and system colours take over. */
@media (forced-colors: active) {
  .card, .panel, .launcher { border: 1px solid CanvasText; }
  .ring { border-color: Highlight; }
  .icon { color: CanvasText !important; }
  .chip[aria-pressed=true], .tab[aria-selected=true], .row[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
  .knob { forced-color-adjust: none; border-color: ButtonText; }
  .knob::before { background: ButtonText; }
  [aria-checked=true] .knob { background: Highlight; border-color: Highlight; }
  [aria-checked=true] .knob::before { background: HighlightText; }
}
@media print { .claimlight { display: none; } }
`;

const css = tokens + parts + card + panel + circumstances;
