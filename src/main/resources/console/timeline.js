// What happened, in order, with the time between; every entry can be opened.
import { html, nothing } from './html.js';
import { between, clock, indented, moment } from './words.js';

const KINDS = {
  asked: 'asked of us',
  sent: 'sent to Twilio',
  answered: 'Twilio answered',
  told: 'told the leg',
  heard: 'heard from Twilio',
  became: 'became so',
};

const NAMES = { request: 'What', sent: 'Request', status: 'Answer', document: 'TwiML', reason: 'Reason', by: 'By', command: 'Command' };

const particulars = (more) =>
  Object.entries(more).map(
    ([name, text]) => html`<dt>${NAMES[name] ?? name}</dt>
      <dd>${text.includes('\n') || text.startsWith('<') ? html`<pre tabindex="0">${text.startsWith('<') ? indented(text) : text}</pre>` : text}</dd>`,
  );

const entry = (one, at, all) => {
  const gap = at ? Date.parse(one.at) - Date.parse(all[at - 1].at) : 0;
  return html`<li class="entry ${one.kind}">
    ${gap >= 1 ? html`<span class="gap">${between(gap)}</span>` : nothing}
    <details>
      <summary><span class="kind">${KINDS[one.kind] ?? one.kind}</span>
        <span class="text">${one.leg ? html`<b>${one.leg}</b> ` : nothing}${one.text}</span></summary>
      <dl><dt>At</dt><dd title=${moment(one.at)}>${clock(one.at)}</dd>${particulars(one.more)}</dl>
    </details></li>`;
};

export const timeline = (entries) =>
  entries.length ? html`<ol class="timeline">${entries.map(entry)}</ol>` : html`<p class="empty">Nothing yet.</p>`;
