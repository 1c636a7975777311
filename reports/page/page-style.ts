import { pageStyle } from '../chart/style.js';

/** The style sheet of a page: light and dark as the reader's system has it, and white paper in print. */
export const htmlStyle = `:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--dim:#5a5a5a;--rule:#c8c8c8;--bad:#a3001b;--shade:#f3f4f6}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8e8e8;--paper:#16181c;--dim:#a8a8a8;--rule:#454a52;--bad:#ff8a94;--shade:#20242a}}
body{margin:0 auto;max-width:64rem;padding:1.5rem;font:1rem/1.5 system-ui,'Segoe UI',Arial,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.35rem;overflow-wrap:anywhere}
h2{font-size:1.1rem;margin-top:2rem}
code{font-family:ui-monospace,'DejaVu Sans Mono',Consolas,monospace;font-size:.9em;overflow-wrap:anywhere}
.broken{border-left:.35rem solid var(--bad);padding:.4rem .9rem;background:var(--shade)}
.dim{color:var(--dim)}
figure{margin:1rem 0;overflow-x:auto}
figure svg{max-width:100%;height:auto}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.87rem}
th,td{border-bottom:1px solid var(--rule);padding:.35rem .5rem;text-align:left;vertical-align:top}
td ul{margin:0;padding-left:1rem}
tr.between td{font-weight:bold;background:var(--shade)}
tr.violated td{color:var(--bad)}
.number{text-align:right;color:var(--dim)}
.clause{font-style:italic}
@media print{body{max-width:none;padding:0}figure{break-inside:avoid}tr{break-inside:avoid}}
${pageStyle}`;
