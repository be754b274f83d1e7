import type { QrDrawing } from '@/lib/qr/qr-path'

/** A QR code, black on white in every theme. What it says always stands beside it in words too. */
export function QrPicture({ size, path, label }: QrDrawing & { readonly label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="aspect-square w-60 max-w-full rounded-tag border"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
