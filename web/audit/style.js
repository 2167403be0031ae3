// The audit's look, beside that of ui/style.js.

export const CSS_TEXT = `
.audit { position: fixed; inset: auto 0 0 0; height: 44vh; display: flex; flex-direction: column; background: var(--paper); border-top: 1px solid var(--edge); box-shadow: var(--shadow); }
.audit-head { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; padding: 8px 16px; border-bottom: 1px solid var(--line); }
.audit-head .brand { color: var(--ink); font-weight: 600; margin-inline-end: 8px; }
.audit-space { flex: 1; }
.audit-say { padding: 6px 16px; color: var(--soft); font-size: 12px; }
.audit-scroll { flex: 1; overflow: auto; padding: 0 16px 16px; }
.audit table { width: 100%; border-collapse: collapse; }
.audit th { position: sticky; top: 0; padding: 6px 12px 6px 0; background: var(--paper); color: var(--soft); font-weight: 400; font-size: 12px; text-align: start; }
.audit td { padding: 8px 12px 8px 0; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.audit td:nth-child(1), .audit td:nth-child(3) { width: 38%; }
.audit td b { display: block; font-weight: 600; }
.audit small { display: block; color: var(--soft); font-size: 12px; }
.audit-claim { font: 14px/1.4 var(--serif); }
.audit-claim small { font-family: var(--ui); }
.hidden-match { color: var(--soft); text-decoration: line-through; }
`;
