// The phones of the sandbox, in the demo only: who calls whom, and what each leg hears now.
import { html, nothing, repeat } from './html.js';
import { change, say, state } from './state.js';
import { ask } from './api.js';
import { address, said } from './words.js';

const BOX = '/console/sandbox';
const CUSTOMER = '+15550100999';
const LOOK_MS = 1000;

let clock;

export function watchPhones(on) {
  clearInterval(clock);
  if (!on) return;
  look();
  clock = setInterval(() => document.hidden || look(), LOOK_MS);
}

const phone = (who) => `${BOX}/phones/${encodeURIComponent(who)}`;

/** The customer, and whoever is rung by a line. */
const everybody = () => [...new Set([CUSTOMER, ...state.lines.map((line) => line.agent)])];

async function look() {
  if (!state.loaded) return;
  try {
    const found = await Promise.all(everybody().map((who) => ask('GET', phone(who))));
    const sids = found.flatMap((one) => one.calls.filter((call) => !over(call)).map((call) => call.call_sid));
    const calls = await Promise.all(sids.map((sid) => ask('GET', `${BOX}/calls/${sid}`)));
    change({ phones: { ...state.phones, addresses: found, calls: new Map(calls.map((call) => [call.call_sid, call])), failure: '' } });
  } catch (failure) {
    change({ phones: { ...state.phones, failure: failure.message } });
  }
}

const over = (call) => ['completed', 'busy', 'no-answer', 'failed', 'canceled'].includes(call.status);

async function act(who, what, body, words) {
  try {
    await ask('POST', `${phone(who)}/${what}`, body);
    say(words);
  } catch (failure) {
    change({ problems: [failure.message] });
  }
  look();
}

function dial(event) {
  event.preventDefault();
  const to = new FormData(event.target).get('to');
  act(CUSTOMER, 'dial', { to }, 'Dialled.');
}

function press(who, sid) {
  return (event) => {
    event.preventDefault();
    act(who, 'press', { digits: new FormData(event.target).get('digits'), call_sid: sid }, 'Pressed.');
    event.target.reset();
  };
}

async function behave(who, event) {
  const answers = { soon: { after: 1 }, never: 'never', busy: 'busy' }[event.target.value];
  try {
    await ask('PUT', phone(who), { answers });
  } catch (failure) {
    change({ problems: [failure.message] });
  }
  look();
}

const KINDS = { silence: 'silence', ringback: 'ringing', play: 'music', say: 'words', conference: 'the room', leg: 'the other leg' };

function whom(sid) {
  for (const one of state.phones.addresses) if (one.calls.some((call) => call.call_sid === sid)) return address(one.address);
  for (const call of state.calls.values()) {
    const leg = call.legs.find((one) => one.call_sid === sid);
    if (leg) return address(leg.address);
  }
  return sid.slice(0, 8);
}

function hears(call) {
  const { kind, source, text, url } = call.hears ?? {};
  if (!kind) return nothing;
  const what = text ? `“${text}”` : url ? url.replace(/^.*\//, '') : '';
  const people = call.hears.with ?? [];
  return html`<p class="hears">Hears <b>${people.length ? people.map(whom).join(', ') : (KINDS[kind] ?? kind)}</b> ${what}
    <span class="hint">${people.length ? '' : source}</span></p>`;
}

const handset = (who) => (call) => {
  const known = state.phones.calls.get(call.call_sid) ?? call;
  const sid = call.call_sid;
  const rings = ['queued', 'ringing'].includes(known.status);
  return html`<li class="handset" data-sid=${sid}>
    <p><span class="state ${rings ? 'ringing' : 'talking'}">${rings ? 'ringing' : said('up')}</span>
      <span class="hint">${address(call.from)} → ${address(call.to)}</span></p>
    ${hears(known)}
    <p class="buttons">
      ${rings && call.to === who ? html`<button class="main" @click=${() => act(who, 'answer', { call_sid: sid }, 'Answered.')}>Answer</button>` : nothing}
      <button @click=${() => act(who, 'hang_up', { call_sid: sid }, 'Hung up.')}>Hang up</button>
      ${rings ? nothing : html`<form @submit=${press(who, sid)}><input name="digits" pattern="[0-9*#]+" required size="4" aria-label="Keys" placeholder="keys"><button>Press</button></form>`}
    </p></li>`;
};

const mode = (answers) => (typeof answers === 'string' ? (answers === 'never' ? 'never' : 'busy') : 'soon');

function one(found) {
  const up = found.calls.filter((call) => !over(call));
  const set = mode(found.answers);
  return html`<section class="phone" aria-label="Phone ${address(found.address)}" data-phone=${found.address}>
    <h2>${address(found.address)}</h2>
    ${found.address === CUSTOMER
      ? html`<form class="dial" @submit=${dial}><label>Line <select name="to">${state.lines.map((line) => html`<option value=${line.number}>${line.line} (${address(line.number)})</option>`)}</select></label>
          <button class="main">Call</button></form>`
      : html`<label>When it rings <select @change=${(event) => behave(found.address, event)}>
          <option value="soon" ?selected=${set === 'soon'}>answers after a second</option>
          <option value="never" ?selected=${set === 'never'}>waits for the button</option>
          <option value="busy" ?selected=${set === 'busy'}>is busy</option></select></label>`}
    <ul>${repeat(up, (call) => call.call_sid, handset(found.address))}</ul>
    ${up.length ? nothing : html`<p class="hint">On no call.</p>`}
  </section>`;
}

export function phones() {
  const { addresses, failure } = state.phones;
  return html`<h1>Phones</h1>
    <p class="hint">Phones of the sandbox, which stands in for Twilio in the demo. What you do here is what people do.</p>
    ${failure ? html`<p class="refused" role="alert">${failure}</p>` : nothing}
    <div class="phones">${repeat(addresses, (found) => found.address, one)}</div>`;
}
