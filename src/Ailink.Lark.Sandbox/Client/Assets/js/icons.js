import { svg } from './dom.js';

// Our own line icons on a 20-unit grid; none of them is the vendor's.
const PATHS = {
  bell: 'M5 8.500a5 5 0 0 1 10 0c0 4 1.5 5 1.5 5h-13S5 12.5 5 8.500M8.3 16.500a1.8 1.8 0 0 0 3.4 0',
  chat: 'M3.5 6.500a2.5 2.5 0 0 1 2.5-2.500h8a2.5 2.5 0 0 1 2.5 2.500v5a2.5 2.5 0 0 1-2.5 2.500H9.500L6 16.800V14a2.5 2.5 0 0 1-2.5-2.500z',
  group: 'M7.5 9.500a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600M2.5 16c0-2.6 2.2-4 5-4s5 1.4 5 4M13 4.300a2.7 2.7 0 0 1 0 5M14.5 12.300c1.8.5 3 1.7 3 3.7',
  person: 'M10 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4 16.500c0-2.9 2.7-4.5 6-4.500s6 1.6 6 4.5',
  open: 'M8 4.500H5.500a1.5 1.5 0 0 0-1.5 1.500v8.500a1.5 1.5 0 0 0 1.5 1.500H14a1.5 1.5 0 0 0 1.5-1.500V12M11.5 3.500h5v5M16.5 3.5 9.5 10.5',
  back: 'M12.5 4 6.5 10l6 6',
  next: 'M7.5 4l6 6-6 6',
  down: 'M4.5 7.500l5.5 5.5 5.5-5.5',
  arrow: 'M10 4v12M5.5 11.5 10 16l4.5-4.5',
  send: 'M3.5 10 16.5 4l-4 12.5-3-5.200zM9.5 11.300l7-7.3',
  close: 'M5 5l10 10M15 5 5 15',
  check: 'M4 10.500l4 4 8-9',
  image: 'M4.5 4h11a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1M3.5 13.500l4-4 3.5 3.5 2-2 3.5 3M12.5 8.200h.01',
  file: 'M6 3.500h5l3.5 3.500v9a.5.5 0 0 1-.5.5H6a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5M11 3.500V7h3.5',
  warning: 'M10 4 17 16H3zM10 8.500v3.500M10 14h.01',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 9.500v4M10 6.800h.01',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 6.500V10l2.5 1.5',
  calls: 'M2.5 10H6l2-5.5 4 11 2-5.5h3.5',
  swap: 'M3.5 7.500h11M11.5 4.500l3 3-3 3M16.5 13.500h-11M8.5 10.500l-3 3 3 3',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  chart: 'M4 16.500h12.500M6 13.500v-4M10 13.500v-8M14 13.500v-6',
  puzzle: 'M4 7h3a2 2 0 1 1 4 0h3.500v3.500a2 2 0 1 1 0 4V17H4z',
  calendar: 'M4.5 5h11a.5.5 0 0 1 .5.5v10a.5.5 0 0 1-.5.5h-11a.5.5 0 0 1-.5-.5v-10a.5.5 0 0 1 .5-.5M4 8.500h12M7 3v3M13 3v3',
  spark: 'M10 3.500l1.6 4.9 4.9 1.6-4.9 1.600L10 16.500l-1.6-4.900L3.5 10l4.9-1.600z',
};

/** A decorative icon: what it means must also stand beside it in words or in an aria-label. */
export function icon(name, size = 20) {
  return svg('svg', { class: 'icon', viewBox: '0 0 20 20', width: size, height: size, 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: PATHS[name] ?? PATHS.spark }));
}
