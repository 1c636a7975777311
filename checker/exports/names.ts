/** Words that Promela, Murphi and TLA+ keep for themselves, in lower case, and those of the C compiler that reads what their tools write. */
const reserved = new Set(
  `active alias and array assert assume atomic auto be begin bit bool boolean bool break by byte case chan char choose clear const constant constants
  cover d_step d_proctype default do domain double else elsif empty enabled end endalias endexists endfor endforall endfunction endif
  endprocedure endrecord endrule endruleset endstartstate endswitch endwhile enum error eval except exists extends extern externs externtype
  false fi float for forall full function goto hidden if in init inline int invariant isundefined lambda len let liveness local long ltl
  main max_bits module mtype multiset namespace nempty never nfull notrace np_ od of option or other pc_value pid printf printm priority
  private proctype procedure program provided put record register request return rule ruleset run scalarset select short show signed sizeof skip
  smt startstate static strong struct subset switch symmetry then theorem this timeout to trace true typedef undefine union unless unsigned
  until var variable variables void volatile weak when while with within xr xs state now uchar ushort pan next len head tail append cardinality
  init spec message place again derived within_bound derive_facts message_in_set absent_message fresh_message spent_message rules vars capacity
  withinbound more rule each facts`.split(/\s+/),
);

/** Makes names that are identifiers in every language that is exported to, each once. */
export class Names {
  private readonly taken = new Set<string>();

  /** An identifier as like to a text as can be; a number behind it tells it from those before. */
  of(text: string): string {
    const like = text.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
    const start = /^[A-Za-z]/.test(like) && !made.test(like) ? like : `x_${like}`.replace(/_$/, '');
    const name = start.length <= longest ? start : start.slice(0, longest).replace(/_+$/, '');
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? name : `${name}_${number}`;
      const key = candidate.toLowerCase();
      if (reserved.has(key) || this.taken.has(key)) continue;
      this.taken.add(key);
      return candidate;
    }
  }
}

/** How names begin that languages make of these. */
const made =
  /^(absent|copy|held|left|length_of|message_of|messages_of|moved|nothing_in|put|room_in|state_of|states_of|take)_/i;

/** Longer ones nobody reads. */
const longest = 60;
