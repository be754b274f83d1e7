/** The ground of an off day: stripes, so that it is told from an empty day without colour. */
export const hatch =
  'bg-inset bg-[repeating-linear-gradient(135deg,var(--rule)_0_2px,transparent_2px_9px)] print:bg-[repeating-linear-gradient(135deg,#000_0_0.4pt,transparent_0.4pt_4pt)]'
