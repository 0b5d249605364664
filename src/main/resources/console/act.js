// Hold and resume: the buttons, the form, the plan of a dry run.
import { html, nothing } from './html.js';
import { change, may, say, state } from './state.js';
import { ask } from './api.js';
import { look } from './live.js';
import { reload } from './call.js';
import { address } from './words.js';

const path = (form, what) => `/v1/calls/${form.call}/${what}`;

/** The button of a leg, by what it is. */
export function action(call, leg) {
  if (!may('hold') || !leg.call_sid) return nothing;
  const name = `${leg.role} ${address(leg.address)}`;
  const busy = state.busy.has(leg.call_sid);
  const off = busy || state.link === 'lost';
  if (leg.state === 'talking') {
    return html`<button ?disabled=${off} aria-label="Hold ${name}" @click=${() => open('hold', call, leg)}>Hold</button>`;
  }
  if (leg.state === 'on-hold') {
    return html`<button class="main" ?disabled=${off} aria-label="Resume ${name}" @click=${() => resume(call, leg)}>Resume</button>`;
  }
  return nothing;
}

export function open(what, call, leg) {
  change({ form: { what, call: call.call, leg: leg.call_sid, name: `${leg.role} ${address(leg.address)}`, plan: null, failure: '' } });
  requestAnimationFrame(() => document.getElementById('form')?.showModal());
}

function body(form) {
  const fields = new FormData(document.querySelector('#form form'));
  const wish = { leg: form.leg };
  if (form.what === 'hold') {
    for (const name of ['reason', 'music']) if (fields.get(name)) wish[name] = fields.get(name);
  }
  if (state.reader.client) wish.by = state.reader.client;
  return wish;
}

async function resume(call, leg) {
  await command({ what: 'resume', call: call.call, leg: leg.call_sid }, { leg: leg.call_sid, by: state.reader.client });
}

async function command(form, wish) {
  state.busy.add(form.leg);
  change();
  try {
    await ask('POST', path(form, form.what), wish);
    say(form.what === 'hold' ? 'On hold.' : 'Back.');
    return '';
  } catch (failure) {
    if (!state.form) change({ problems: [...new Set([...state.problems, failure.message])] });
    return failure.message;
  } finally {
    state.busy.delete(form.leg);
    change();
    look();
    reload(form.call);
  }
}

async function submit(event) {
  event.preventDefault();
  const failure = await command(state.form, body(state.form));
  if (failure) change({ form: { ...state.form, failure } });
  else document.getElementById('form').close();
}

async function dry() {
  const form = state.form;
  let next;
  try {
    const { plan, legs } = await ask('POST', path(form, form.what), { ...body(form), dry_run: true });
    next = { ...form, plan, legs, failure: '' };
  } catch (failure) {
    next = { ...form, plan: null, failure: failure.message };
  }
  if (state.form === form) change({ form: next });
}

const HEARS = { 'hold-music': 'hold music', 'wait-music': 'music until the room starts', park: 'a soft tone, waiting', voices: 'the others' };

function plan(form) {
  if (!form.plan) return nothing;
  const { tie, nudged, follows, hears } = form.plan;
  const some = (labels) => (labels.length ? labels.join(', ') : 'nobody');
  return html`<div class="plan" tabindex="-1">
    <h3>What would happen</h3>
    <dl>
      <dt>Joined now by</dt><dd>${tie === 'none' ? 'nothing' : `a ${tie}`}</dd>
      <dt>Twilio is asked to move</dt><dd>${some(nudged)}</dd>
      <dt>Follows by itself</dt><dd>${some(follows)}</dd>
      ${hears.map((one) => html`<dt>${one.leg} hears</dt><dd>${HEARS[one.what] ?? one.what}${one.music ? ` (${one.music})` : ''}${one.message ? `: “${one.message}”` : ''}</dd>`)}
    </dl></div>`;
}

const wishes = () => html`
  <label for="reason">Reason</label><input id="reason" name="reason" maxlength="200" autocomplete="off" placeholder="checking stock">
  <label for="music">Music</label><select id="music" name="music"><option value="">of the line</option>
    ${state.music.map((name) => html`<option>${name}</option>`)}</select>`;

export function holdForm() {
  const form = state.form;
  if (!form) return nothing;
  const word = form.what === 'hold' ? 'Hold' : 'Resume';
  const shut = () => document.getElementById('form').close();
  return html`<dialog id="form" aria-labelledby="form-title" @close=${() => change({ form: null })}>
    <form @submit=${submit}>
      <h2 id="form-title">${word} ${form.name}</h2>
      ${form.what === 'hold' ? wishes() : nothing}
      <p class="refused" role="alert">${form.failure}</p>
      ${plan(form)}
      <p class="buttons"><button class="main" ?disabled=${state.busy.has(form.leg)}>${word}</button>
        <button type="button" @click=${dry}>What would happen?</button>
        <button type="button" class="quiet" @click=${shut}>Cancel</button></p>
    </form></dialog>`;
}
