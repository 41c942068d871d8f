/** The buttons' icons: paths of strokes on 24 by 24 units. */
export const ICONS = {
  play: ["M8 5v14l11-7z"],
  pause: ["M8 5v14", "M16 5v14"],
  previous: ["M18 6l-8 6 8 6z", "M6 6v12"],
  next: ["M6 6l8 6-8 6z", "M18 6v12"],
  zoomIn: ["M12 6v12", "M6 12h12"],
  zoomOut: ["M6 12h12"],
  whole: ["M3 12h18", "M6 8l-4 4 4 4", "M18 8l4 4-4 4"],
  fit: ["M4 9V4h5", "M15 4h5v5", "M20 15v5h-5", "M9 20H4v-5", "M9 12h6", "M12 9v6"],
  follow: ["M12 3v4", "M12 17v4", "M3 12h4", "M17 12h4", "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z"],
  fullScreen: ["M4 9V4h5", "M15 4h5v5", "M20 15v5h-5", "M9 20H4v-5"],
  names: ["M4 18L9 6l5 12", "M6 14h6", "M15 18c4 0 5-2 5-4s-2-3-4-2-1 4 0 6", "M20 10v8"],
  legend: ["M5 6h.01", "M5 12h.01", "M5 18h.01", "M9 6h11", "M9 12h11", "M9 18h11"],
  layers: ["M12 4l9 5-9 5-9-5z", "M3 14l9 5 9-5"],
  help: ["M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4", "M12 18h.01"],
  away: ["M5 12h13", "M12 6l6 6-6 6"],
  close: ["M6 6l12 12", "M18 6L6 18"],
} as const satisfies Record<string, readonly string[]>;
