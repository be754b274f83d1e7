export interface HeaderCircumstances {
  /** Fresh for every response; Next puts it on the scripts that it writes. */
  readonly nonce: string
  /** Is the app reached over https? */
  readonly https: boolean
  /** React needs `eval` while developing, and the reloading needs a socket. */
  readonly isDevelopment: boolean
}

/** What a page may load and where its forms may go (security.md 5). Nothing comes from anybody else. */
export function contentSecurityPolicy({ nonce, https, isDevelopment }: HeaderCircumstances): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Style attributes of charts and lead bars; a style runs nothing.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/**
 * Headers of every answer. `same-origin` as referrer, because with `no-referrer` a browser sends a form without
 * JavaScript with `Origin: null`, which origin checks cannot accept.
 */
export function responseHeaders(circumstances: HeaderCircumstances): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(circumstances),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), payment=(), usb=()',
    'Cache-Control': 'private, no-store',
    ...(circumstances.https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}
