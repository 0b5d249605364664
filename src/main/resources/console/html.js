// The one library, in one place.
export { html, svg, render, nothing } from './lib/lit-html.js';
export { repeat } from './lib/directives/repeat.js';
export { live } from './lib/directives/live.js';
export { ifDefined } from './lib/directives/if-defined.js';
