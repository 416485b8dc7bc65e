# The gateway alone: mount a supergraph, or use the one in the image.
#   docker build -f docker/gateway.Dockerfile -t musubi-gateway .
FROM node:26-slim AS build
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY scripts/patches scripts/patches
COPY gateway gateway
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --prod --filter "@musubi/gateway..."

FROM node:26-slim
ENV NODE_ENV=production PORT=4000 HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app ./
COPY schema/supergraph.graphql schema/supergraph.graphql
# With this image's own supergraph, these are what it runs; DOCUMENTS=any opens it, for another one say your own.
COPY schema/trusted-documents.json schema/trusted-documents.json
ENV TRUSTED_DOCUMENTS=schema/trusted-documents.json
USER node
EXPOSE 4000
HEALTHCHECK --interval=5s --start-period=20s --retries=12 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--min-semi-space-size=64", "--max-semi-space-size=64", "gateway/src/main.ts", "--supergraph", "schema/supergraph.graphql"]
