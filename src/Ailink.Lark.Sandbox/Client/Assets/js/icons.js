import { svg } from './dom.js';

// Our own line icons on a 20-unit grid; none of them is the vendor's.
const PATHS = {
  bell: 'M5 8.5a5 5 0 0 1 10 0c0 4 1.5 5 1.5 5h-13S5 12.5 5 8.5M8.3 16.5a1.8 1.8 0 0 0 3.4 0',
  chat: 'M3.5 6.5a2.5 2.5 0 0 1 2.5-2.5h8a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-2.5 2.5H9.5L6 16.8V14a2.5 2.5 0 0 1-2.5-2.5z',
  group: 'M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M2.5 16c0-2.6 2.2-4 5-4s5 1.4 5 4M13 4.3a2.7 2.7 0 0 1 0 5M14.5 12.3c1.8.5 3 1.7 3 3.7',
  person: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4 16.5c0-2.9 2.7-4.5 6-4.5s6 1.6 6 4.5',
  open: 'M8 4.5H5.5a1.5 1.5 0 0 0-1.5 1.5v8.5a1.5 1.5 0 0 0 1.5 1.5H14a1.5 1.5 0 0 0 1.5-1.5V12M11.5 3.5h5v5M16.5 3.5 9.5 10.5',
  back: 'M12.5 4 6.5 10l6 6',
  next: 'M7.5 4l6 6-6 6',
  down: 'M4.5 7.5l5.5 5.5 5.5-5.5',
  arrow: 'M10 4v12M5.5 11.5 10 16l4.5-4.5',
  send: 'M3.5 10 16.5 4l-4 12.5-3-5.2zM9.5 11.3l7-7.3',
  close: 'M5 5l10 10M15 5 5 15',
  check: 'M4 10.5l4 4 8-9',
  image: 'M4.5 4h11a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1M3.5 13.5l4-4 3.5 3.5 2-2 3.5 3M12.5 8.2h.01',
  file: 'M6 3.5h5l3.5 3.5v9a.5.5 0 0 1-.5.5H6a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5M11 3.5V7h3.5',
  warning: 'M10 4 17 16H3zM10 8.5v3.5M10 14h.01',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 9.5v4M10 6.8h.01',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 6.5V10l2.5 1.5',
  calls: 'M2.5 10H6l2-5.5 4 11 2-5.5h3.5',
  swap: 'M3.5 7.5h11M11.5 4.5l3 3-3 3M16.5 13.5h-11M8.5 10.5l-3 3 3 3',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  chart: 'M4 16.5h12.5M6 13.5v-4M10 13.5v-8M14 13.5v-6',
  puzzle: 'M4 7h3a2 2 0 1 1 4 0h3.5v3.5a2 2 0 1 1 0 4V17H4z',
  calendar: 'M4.5 5h11a.5.5 0 0 1 .5.5v10a.5.5 0 0 1-.5.5h-11a.5.5 0 0 1-.5-.5v-10a.5.5 0 0 1 .5-.5M4 8.5h12M7 3v3M13 3v3',
  larger: 'M12 3.5h4.5V8M16.5 3.5 11.5 8.5M8 16.5H3.5V12M3.5 16.5l5-5',
  lock: 'M5.5 9h9a.5.5 0 0 1 .5.5v6.5a.5.5 0 0 1-.5.5h-9a.5.5 0 0 1-.5-.5V9.5a.5.5 0 0 1 .5-.5M7 9V6.5a3 3 0 0 1 6 0V9',
  sound: 'M4 8v4h3l4 3.5v-11L7 8zM13.5 7.5a4 4 0 0 1 0 5M15.5 5.5a7 7 0 0 1 0 9',
  spark: 'M10 3.5l1.6 4.9 4.9 1.6-4.9 1.6L10 16.5l-1.6-4.9L3.5 10l4.9-1.6z',
};

/** A decorative icon: what it means must also stand beside it in words or in an aria-label. */
export function icon(name, size = 20) {
  return svg('svg', { class: 'icon', viewBox: '0 0 20 20', width: size, height: size, 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: PATHS[name] ?? PATHS.spark }));
}
