import { type ActionClass, helpfulClasses, type Property } from '../../checker/index.js';
import { listensTo } from '../../checker/judges/listens-to.js';
import { Observations } from '../../checker/judges/observations.js';
import { Observer } from '../../checker/judges/observer.js';
import { spokenOf } from '../../checker/judges/spoken-of.js';
import { Views } from '../../checker/judges/views.js';
import { createLocalAutomaton } from '../../checker/xstate/create-local-automaton.js';
import type { LocalAutomaton } from '../../checker/xstate/local-automaton.js';
import { type Diagram, NONE } from './diagram.js';
import { fairlyRefuted } from './fairly-refuted.js';
import type { FamilyGraph, FamilyPlaces } from './family-graph.js';
import { FamilyPredicate } from './family-predicate.js';
import { FamilyProduct } from './family-product.js';
import type { Features } from './features.js';

/** A verdict for every valuation of a family: where it is neither refuted nor open, the property holds. */
export interface FamilyVerdict {
  readonly violated: Diagram;
  readonly undecided: Diagram;
  /** Among those where it holds: what it speaks about never happens. */
  readonly vacuous: Diagram;
}

interface Watching {
  readonly observer: LocalAutomaton;
  readonly watch: readonly (readonly [string, unknown])[];
  readonly product: FamilyProduct;
  readonly watched: readonly FamilyPredicate[];
}

/** Judges properties of an explored family, for all its valuations at once, as docs/semantics.md says of each system. */
export class FamilyJudge {
  private readonly views: Views;
  private readonly products: Watching[] = [];
  private readonly observers = new Map<unknown, LocalAutomaton>();

  /** @param possible the valuations of the family */
  constructor(
    private readonly graph: FamilyGraph,
    private readonly features: Features,
    private readonly possible: Diagram,
  ) {
    this.views = new Views(graph.tables.automata, graph.tables.knowledge);
  }

  /** The verdict about a property. */
  verdict(property: Property): FamilyVerdict {
    const { diagrams } = this.features;
    const watching = property.history === undefined ? undefined : this.watching(property);
    const places: FamilyPlaces = watching?.product ?? this.graph;
    const predicate = (test: Parameters<FamilyJudge['predicate']>[0]) => this.predicate(test, watching?.observer);
    const about = spokenOf(property);
    const spoken = about === undefined ? undefined : predicate(about);
    const reached = spoken === undefined ? this.possible : this.somewhere(places, spoken);
    const predicates: FamilyPredicate[] = [...(watching?.watched ?? []), ...(spoken === undefined ? [] : [spoken])];
    const { found, final } = this.refuting(property, places, watching, (test) => {
      const made = predicate(test);
      predicates.push(made);
      return made;
    });
    const failed = predicates.reduce((all, each) => diagrams.or(all, each.failed), NONE);
    // A formula over what failed somewhere, or an observer that was told of it, is no ground for a refutation.
    const shown = property.form === 'liveness' ? diagrams.minus(found, failed) : found;
    const stopped = this.graph.cut ? this.possible : this.graph.stopped;
    const open = [stopped, failed, watching?.product.failed ?? NONE].reduce((all, each) => diagrams.or(all, each));
    // What a run shows is so, whatever else was not looked at; what the rest of the graph shows may be otherwise.
    const violated = final ? shown : diagrams.minus(shown, open);
    const undecided = diagrams.minus(open, violated);
    const vacuous = diagrams.minus(diagrams.minus(this.possible, diagrams.or(violated, undecided)), reached);
    return { violated, undecided, vacuous };
  }

  /** The verdict about deadlock. */
  deadlock(): FamilyVerdict {
    const { diagrams } = this.features;
    const { tables } = this.graph;
    let violated: Diagram = NONE;
    for (let place = 0; place < this.graph.count; place++) {
      const values = this.graph.values(place);
      const waiting = tables.automata.some(({ states }, participant) => {
        const { snapshot } = states[values[participant] ?? 0]!;
        return !tables.corrupt[participant] && snapshot.status !== 'done' && !snapshot.hasTag('rest');
      });
      if (waiting) violated = diagrams.or(violated, diagrams.minus(this.graph.reach(place), this.graph.helpful(place)));
    }
    if (this.graph.cut) return { violated: NONE, undecided: this.possible, vacuous: NONE };
    return { violated, undecided: diagrams.minus(this.graph.stopped, violated), vacuous: NONE };
  }

  /** Where a property is refuted, and whether a run alone shows that. */
  private refuting(
    property: Property,
    places: FamilyPlaces,
    watching: Watching | undefined,
    predicate: (test: Parameters<FamilyJudge['predicate']>[0]) => FamilyPredicate,
  ): { readonly found: Diagram; readonly final: boolean } {
    const { diagrams } = this.features;
    switch (property.form) {
      case 'monitor':
        return { found: watching!.product.violated, final: true };
      case 'invariant': {
        const holds = predicate((view) => property.holds(view));
        let found: Diagram = NONE;
        for (let place = 0; place < places.count; place++) {
          const all = places.reach(place);
          const judged = property.at === 'rest' ? diagrams.minus(all, places.restless(place)) : all;
          if (judged === NONE) continue;
          const fine = holds.where(places.values(place), places.observed(place), judged);
          found = diagrams.or(found, diagrams.minus(judged, fine));
        }
        return { found: diagrams.minus(found, holds.failed), final: property.at !== 'rest' || !this.graph.cut };
      }
      case 'reachable': {
        const goal = predicate((view) => property.goal(view));
        return { found: diagrams.minus(this.possible, this.somewhere(places, goal)), final: false };
      }
      case 'recoverable': {
        const goal = predicate((view) => property.goal(view));
        const from = property.from === undefined ? undefined : predicate((view) => property.from!(view));
        return { found: this.stranded(places, goal, from, property.by ?? helpfulClasses), final: false };
      }
      case 'liveness':
        return { found: fairlyRefuted(property, this.graph, places, predicate, diagrams), final: true };
    }
  }

  /** From where helpful actions do not reach a goal. */
  private stranded(
    places: FamilyPlaces,
    goal: FamilyPredicate,
    from: FamilyPredicate | undefined,
    by: readonly ActionClass[],
  ): Diagram {
    const { diagrams } = this.features;
    const { actions } = this.graph.tables;
    const before: { readonly place: number; readonly under: Diagram }[][] = [];
    const reaches: Diagram[] = [];
    const pending: Diagram[] = [];
    const queue: number[] = [];
    for (let place = 0; place < places.count; place++) {
      const where = goal.where(places.values(place), places.observed(place), places.reach(place));
      reaches.push(where);
      pending.push(where);
      before[place] ??= [];
      if (where !== NONE) queue.push(place);
      for (const { action, target, under } of places.edges(place)) {
        const { helpful, class: cls } = actions[action]!;
        if (!helpful || !by.includes(cls)) continue;
        before[target] ??= [];
        before[target].push({ place, under });
      }
    }
    for (let at = 0; at < queue.length; at++) {
      const fresh = pending[queue[at]!]!;
      pending[queue[at]!] = NONE;
      if (fresh === NONE) continue;
      for (const { place, under } of before[queue[at]!]!) {
        const more = diagrams.minus(diagrams.and(fresh, under), reaches[place]!);
        if (more === NONE) continue;
        if (pending[place] === NONE) queue.push(place);
        reaches[place] = diagrams.or(reaches[place]!, more);
        pending[place] = diagrams.or(pending[place]!, more);
      }
    }
    let found: Diagram = NONE;
    for (let place = 0; place < places.count; place++) {
      const lost = diagrams.minus(places.reach(place), reaches[place]!);
      if (lost === NONE) continue;
      const judged = from === undefined ? lost : from.where(places.values(place), places.observed(place), lost);
      found = diagrams.or(found, judged);
    }
    return found;
  }

  private somewhere(places: FamilyPlaces, predicate: FamilyPredicate): Diagram {
    const { diagrams } = this.features;
    let found: Diagram = NONE;
    for (let place = 0; place < places.count; place++) {
      const fresh = diagrams.minus(places.reach(place), found);
      if (fresh === NONE) continue;
      found = diagrams.or(found, predicate.where(places.values(place), places.observed(place), fresh));
    }
    return found;
  }

  private predicate(test: ConstructorParameters<typeof FamilyPredicate>[1], observer?: LocalAutomaton) {
    return new FamilyPredicate(this.views, test, this.features, observer);
  }

  /** The product of the family with a property's observer, one for all properties that watch alike. */
  private watching(property: Property): Watching {
    const { history } = property;
    const watch = Object.entries(property.watch ?? {});
    const observer =
      this.observers.get(history) ?? createLocalAutomaton({ name: 'history', machine: history!, peers: [] });
    this.observers.set(history, observer);
    const same = this.products.find(
      (known) =>
        known.observer === observer &&
        known.watch.length === watch.length &&
        known.watch.every(([name, test], at) => watch[at]![0] === name && watch[at]![1] === test),
    );
    if (same !== undefined) return same;
    const { tables } = this.graph;
    const watched = watch.map(([, test]) => this.predicate(test));
    const names = watch.map(([name]) => name);
    const observing = new Observer(
      observer,
      listensTo(history!),
      names,
      new Observations(tables.actions, tables.names),
    );
    const product = new FamilyProduct(this.graph, observing, watched, this.features);
    const made = { observer, watch, product, watched };
    this.products.push(made);
    return made;
  }
}
