/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  agentRules: false,
  poweredByHeader: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg', '@prisma/adapter-pg'],
}

export default config
