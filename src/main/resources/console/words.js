// How times, addresses and states are written.

const two = (number) => String(number).padStart(2, '0');

/** 0:07, 12:05, 1:02:33. */
export function lasting(ms) {
  const all = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  return hours ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** The time between two lines of a timeline. */
export function between(ms) {
  if (ms < 1000) return `${ms} ms`;
  return ms < 60000 ? `${(ms / 1000).toFixed(1)} s` : lasting(ms);
}

/** A time of the day, with its thousandths. */
export const clock = (text) => {
  const at = new Date(text);
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}.${String(at.getMilliseconds()).padStart(3, '0')}`;
};

/** For a title: the day as well. */
export const moment = (text) => new Date(text).toLocaleString();

/** +1 555 010 0999; client:desk stays. */
export const address = (text) => text.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3');

export const STATES = ['ringing', 'waiting', 'talking', 'on-hold'];

const SAID = { 'on-hold': 'on hold' };
export const said = (state) => SAID[state] ?? state;

/** Who the call is with. */
export const partner = (call) =>
  (call.legs.find((leg) => leg.role === 'customer') ?? call.legs[0])?.address ?? '';

/** TwiML as it is read: an element a line, without the declaration. */
export function indented(xml) {
  let deep = 0;
  const lines = xml.replace(/^<\?.*?\?>/, '').replace(/></g, '>\n<').split('\n');
  return lines
    .map((line) => {
      if (line.startsWith('</')) deep--;
      const text = '  '.repeat(deep) + line;
      if (/^<[^/!?]/.test(line) && !/\/>$|<\/[^>]*>$/.test(line)) deep++;
      return text;
    })
    .join('\n');
}
