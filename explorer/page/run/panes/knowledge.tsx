interface KnowledgePaneProps {
  readonly facts: readonly string[];
  /** What the last action added. */
  readonly learns: readonly string[];
}

/** What the adversary knows. */
export function KnowledgePane({ facts, learns }: KnowledgePaneProps) {
  const isNew = new Set(learns);
  return (
    <section class="pane" aria-label="What the attacker knows">
      <h3>
        The attacker knows <span class="dim">{facts.length === 1 ? '1 fact' : `${facts.length} facts`}</span>
      </h3>
      <ul class="plain facts">
        {[...facts.filter((fact) => isNew.has(fact)), ...facts.filter((fact) => !isNew.has(fact))].map((fact) => (
          <li key={fact}>
            {fact}
            {isNew.has(fact) && <span class="run-tag accent">learnt here</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
