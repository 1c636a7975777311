/** Colours by what they are for. Nothing on a chart is told by colour alone. */
interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly dim: string;
  readonly life: string;
  readonly state: string;
  readonly stateLine: string;
  readonly foe: string;
  readonly bad: string;
  readonly onBad: string;
}

const light: Colours = {
  paper: '#ffffff',
  ink: '#1a1a1a',
  dim: '#5a5a5a',
  life: '#9a9a9a',
  state: '#edf2fa',
  stateLine: '#5b7aa8',
  foe: '#a3001b',
  bad: '#a3001b',
  onBad: '#ffffff',
};

const dark: Colours = {
  paper: '#16181c',
  ink: '#e8e8e8',
  dim: '#a8a8a8',
  life: '#6a6a6a',
  state: '#222d3f',
  stateLine: '#7d9ccb',
  foe: '#ff8a94',
  bad: '#ff8a94',
  onBad: '#16181c',
};

const rules = (colours: Colours): string =>
  [
    `.chart .paper{fill:${colours.paper}}`,
    `.chart .text{fill:${colours.ink}}`,
    `.chart .dim{fill:${colours.dim}}`,
    `.chart .line{stroke:${colours.ink};fill:none}`,
    `.chart .solid{fill:${colours.ink}}`,
    `.chart .life{stroke:${colours.life}}`,
    `.chart .box{fill:${colours.paper};stroke:${colours.ink}}`,
    `.chart .state{fill:${colours.state};stroke:${colours.stateLine}}`,
    `.chart .foe{stroke:${colours.foe};fill:none}`,
    `.chart .foe-solid{fill:${colours.foe}}`,
    `.chart .bad{fill:${colours.bad}}`,
    `.chart .on-bad{fill:${colours.onBad}}`,
  ].join('\n');

/** The style sheet of a chart by itself: dark on white, as it is printed. */
export const printStyle = rules(light);

/** The style sheet of charts within a page: also light on dark, where the reader has it so and does not print. */
export const pageStyle = `${rules(light)}
@media screen and (prefers-color-scheme: dark){
${rules(dark)}
}`;

/** The faces are measured for the first; Arial is no wider. */
export const fontFamily = "'DejaVu Sans Condensed', Arial, 'Liberation Sans', Helvetica, sans-serif";
