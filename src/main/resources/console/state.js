// All that the page knows, and the one way to change it: whoever changes it asks for a new picture.

export const state = {
  key: sessionStorage.getItem('key') ?? '',
  entering: false,
  refused: '',
  view: { name: 'board' },
  link: 'connecting', // connecting, live, lost
  since: Date.now(), // when the link became so
  offset: 0, // how far the server's clock is ahead of ours
  at: '', // when the newest board was so
  loaded: false,
  reader: { client: '', scopes: [], limited: false, phones: false },
  lines: [],
  music: [],
  counts: { live: 0, on_hold: 0, longest_seconds: 0, average_seconds: 0, abandoned: 0 },
  calls: new Map(),
  filter: { line: '', state: '', text: '' },
  call: null, // the call that is looked at: { sid, now, timeline, failure }
  form: null, // the hold that is being asked for
  busy: new Set(), // legs whose command is under way
  problems: [],
  routes: null,
  phones: { addresses: [], calls: new Map(), line: '', failure: '' },
};

let draw = () => {};
let due = false;

export function onChange(picture) {
  draw = picture;
}

/** Changes what is known; many changes at once make one new picture. */
export function change(values = {}) {
  Object.assign(state, values);
  if (!due) {
    due = true;
    requestAnimationFrame(() => {
      due = false;
      draw();
    });
  }
}

/** The server's time. */
export const now = () => Date.now() + state.offset;

/** Whether the reader's key is good for something. */
export const may = (scope) => state.reader.scopes.includes(scope);

/** Tells those who hear the page; the same twice is said twice. */
export function say(text) {
  const region = document.getElementById('said');
  region.textContent = '';
  setTimeout(() => (region.textContent = text), 50);
}
