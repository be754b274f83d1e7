/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  agentRules: false,
  poweredByHeader: false,
  // Pages and routes get their headers in proxy.ts; files of the build pass by it.
  headers: async () => [
    { source: '/_next/static/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
  ],
  serverExternalPackages: ['@node-rs/argon2', 'pg', '@prisma/adapter-pg', 'nodemailer'],
}

export default config
