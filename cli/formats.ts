/** The forms in which `rehome compare` can tell a comparison. */
export const compareFormats = ['text', 'markdown', 'json', 'docx'] as const;

/** The languages of `rehome export` that take the composition, and the formats that take its graph. */
export const exportFormats = ['promela', 'murphi', 'tla', 'pnml', 'aut', 'dot'] as const;

/** How much of a message an observer of `rehome refine` sees. */
export const contentsKinds = ['types', 'plain', 'whole'] as const;

/** The forms in which `rehome purposes` can write test purposes. */
export const purposeFormats = ['markdown', 'docx', 'ttcn3'] as const;

/** The forms in which `rehome statechart` can write a machine. */
export const statechartFormats = ['svg', 'png', 'scxml', 'json', 'mermaid'] as const;
