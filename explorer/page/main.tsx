import { render } from 'preact';
import { followHistory } from './address.js';
import { App } from './shell/app.js';
import { followTheme } from './shell/theme.js';

followHistory();
followTheme();
render(<App />, document.body);
