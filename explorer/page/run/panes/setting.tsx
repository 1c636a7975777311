import type { RunView } from '../../../protocol.js';

/** Under which procedure, readings and scenario the run is possible. */
export function SettingPane({ run: { setting } }: { readonly run: RunView }) {
  if (setting === undefined) return null;
  const { procedure, reconstructed, scenario, deviations, readings } = setting;
  const chosen = readings.filter(({ byDefault }) => !byDefault);
  return (
    <section class="pane" aria-label="Setting">
      <h3>Setting</h3>
      <dl class="values">
        <div>
          <dt>procedure</dt>
          <dd>
            {procedure}
            {reconstructed !== undefined && <span class="dim"> (reconstructed: {reconstructed})</span>}
          </dd>
        </div>
        <div>
          <dt>scenario</dt>
          <dd>
            {scenario}: {deviations.length === 0 ? 'nothing goes wrong and nobody misbehaves' : deviations.join('; ')}
          </dd>
        </div>
      </dl>
      {chosen.length > 0 && <h4>Readings chosen against the default</h4>}
      <Readings readings={chosen} />
      <h4>Readings at their defaults</h4>
      <Readings readings={readings.filter(({ byDefault }) => byDefault)} />
    </section>
  );
}

type Readings = NonNullable<RunView['setting']>['readings'];

const Readings = ({ readings }: { readonly readings: Readings }) => (
  <dl class="values">
    {readings.map(({ name, value, means, step }) => (
      <div key={name}>
        <dt>
          {name} <span class="run-tag">step {step}</span>
        </dt>
        <dd>
          <b>{value}</b>: {means}
        </dd>
      </div>
    ))}
  </dl>
);
